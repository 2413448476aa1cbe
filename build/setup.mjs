/**
 * Makes a bare clone ready, with nothing but Node's own modules: `node build/setup.mjs modules|app|test`.
 * `modules` installs the packages when they are missing or out of date, `app` also builds the app when its sources
 * changed, `test` also installs the tools the tests drive.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: isWindows, ...options });
  return error === undefined && status === 0;
}

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

/** Versions by path, as a lock file has them. */
function lockedVersions(file) {
  if (!existsSync(file)) return new Map();
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/** True where every package the lock file names is installed in that version; those for other platforms may be absent. */
function modulesAreThere() {
  const installed = lockedVersions(join(root, 'node_modules/.package-lock.json'));
  return [...lockedVersions(join(root, 'package-lock.json'))].every(([path, { version, optional, devOptional }]) => {
    const there = installed.get(path);
    return there === undefined ? optional || devOptional : there.version === version;
  });
}

function installModules() {
  if (modulesAreThere()) return;
  process.stderr.write('Installing packages (npm ci) …\n');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])) fail('npm ci failed; see above.');
}

/** Time of the newest file below a folder. */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : changedAt(path));
  }, 0);
}

function buildApp() {
  const sources = ['electron', 'renderer', 'shared', 'build'].map((folder) => newest(join(root, folder)));
  const built = Math.min(
    ...['dist/renderer/index.html', 'dist/main/main.js', 'dist/preload/preload.cjs'].map((file) =>
      changedAt(join(root, file)),
    ),
  );
  if (built >= Math.max(...sources, changedAt(join(root, 'package-lock.json')))) return;
  process.stderr.write('Building the app …\n');
  if (!run('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })) fail('The build failed; see above.');
}

const onPath = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

function hasFont(family) {
  if (!onPath('fc-list')) return false;
  return execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).includes(family);
}

/** Debian packages the tests need, and how to tell that they are there. */
const tools = [
  { package: 'chromium', present: () => existsSync('/usr/bin/chromium') },
  { package: 'libreoffice-writer-nogui', present: () => onPath('soffice') && officeHas('swriter') },
  { package: 'libreoffice-calc-nogui', present: () => onPath('soffice') && officeHas('scalc') },
  { package: 'poppler-utils', present: () => onPath('pdftotext') && onPath('pdftoppm') && onPath('pdffonts') },
  { package: 'fontconfig', present: () => onPath('fc-list') },
  { package: 'fonts-noto-cjk', present: () => hasFont('Noto Serif CJK SC') },
  { package: 'fonts-arphic-ukai', present: () => hasFont('AR PL UKai CN') },
  { package: 'fonts-arphic-uming', present: () => hasFont('AR PL UMing CN') },
  { package: 'fonts-liberation', present: () => hasFont('Liberation Serif') },
  { package: 'desktop-file-utils', present: () => onPath('desktop-file-validate') },
  { package: 'shared-mime-info', present: () => onPath('update-mime-database') },
  { package: 'nsis', present: () => onPath('makensis') },
];

function officeHas(module) {
  return ['/usr/lib/libreoffice/program', '/opt/libreoffice/program'].some((folder) =>
    existsSync(join(folder, `lib${module === 'swriter' ? 'sw' : 'sc'}lo.so`)),
  );
}

function installTools() {
  const missing = () => tools.filter((tool) => !tool.present()).map((tool) => tool.package);
  const wanted = missing();
  if (wanted.length === 0) return;
  const canInstall = onPath('apt-get') && process.getuid?.() === 0;
  if (!canInstall) fail(`These Debian packages are missing and only root can install them: ${wanted.join(' ')}`);
  process.stderr.write(`Installing ${wanted.join(' ')} …\n`);
  const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-q'], environment);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], environment);
  const still = missing();
  if (still.length > 0) fail(`These Debian packages could not be installed: ${still.join(' ')}`);
}

const [purpose] = process.argv.slice(2);
checkNode();
installModules();
if (purpose === 'app' || purpose === 'test') buildApp();
if (purpose === 'test') installTools();
