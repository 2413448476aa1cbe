/** What electron-builder makes of the app. Installers for Linux other than AppImage, and the portable folder, are made beside it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { packageTexts } from '../../shared/messages/package';
import { applicationId, executableName, fileType, manifest, root } from './names';

const resources = join(root, 'build/package/resources');

/**
 * @param output folder of the finished packages
 * @param electron folder of an unpacked Electron, or of its downloaded .zip files; fetched where absent
 */
export function configuration(output: string, electron?: string): Configuration {
  return {
    appId: applicationId,
    productName: packageTexts.product,
    executableName,
    copyright: `© ${manifest.author}`,
    directories: { output, buildResources: resources },
    ...(electron === undefined ? {} : { electronDist: electron }),
    // Everything that runs is bundled: no folder of packages.
    files: ['dist/main/**', 'dist/preload/**', 'dist/renderer/**', 'package.json', '!node_modules/**', '!**/*.map'],
    extraMetadata: { desktopName: `${executableName}.desktop` },
    extraFiles: [{ from: join(root, 'dist/packages/licences.txt'), to: 'LICENSES.packages.txt' }],
    // electron-builder removes Electron's own demonstration app only where it fetched Electron itself.
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources/default_app.asar'), { force: true }),
    npmRebuild: false,
    asar: true,
    electronLanguages: ['zh-CN', 'zh_CN', 'en-US'],
    // No update feed is written or asked for.
    publish: null,
    // https://www.electronjs.org/docs/latest/tutorial/fuses
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: [
      {
        ext: fileType.extension,
        name: fileType.windowsClass,
        description: packageTexts.fileType,
        mimeType: fileType.mimeType,
        role: 'Editor',
      },
    ],
    win: {
      icon: join(resources, 'icon.ico'),
      requestedExecutionLevel: 'asInvoker',
    },
    nsis: {
      // For this user only, into the user's own folder: no administrator, nothing to choose.
      oneClick: true,
      perMachine: false,
      packElevateHelper: false,
      artifactName: packageTexts.windowsInstaller('${version}'),
      installerLanguages: ['zh_CN'],
      language: '2052',
      installerIcon: join(resources, 'icon.ico'),
      uninstallerIcon: join(resources, 'icon.ico'),
      include: join(resources, 'installer.nsh'),
      shortcutName: packageTexts.product,
      createDesktopShortcut: true,
      createStartMenuShortcut: true,
      runAfterFinish: true,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
    linux: {
      icon: join(resources, 'icons'),
      category: 'Office',
      description: packageTexts.description,
      syncDesktopName: true,
      desktop: { entry: { Keywords: packageTexts.keywords } },
      artifactName: `${packageTexts.product}-\${version}-\${arch}.\${ext}`,
    },
  };
}
