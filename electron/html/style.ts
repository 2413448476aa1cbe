/** The look of the web page: the faces of the printed report, sized for the screen. */
import type { FontSet } from '../../shared/messages/word';
import { fontStack, westernFace } from '../../shared/pages/font-stacks';

export const pageStyle = (set: FontSet): string => `
${westernFace}
body{margin:0;color:#1a1a1a;background:#fff;font:18px/1.8 ${fontStack(set, 'imitation')}}
main{max-width:46em;margin:0 auto;padding:24px 16px 48px}
article+article{margin-top:48px;padding-top:32px;border-top:1px solid #bbb}
.attachment{margin:0 0 8px;font-family:${fontStack(set, 'black')};text-indent:0}
h1{margin:0 0 28px;font:normal 28px/1.4 ${fontStack(set, 'title')};text-align:center;text-wrap:balance}
h2,h3,h4,h5{margin:1em 0 0;font-size:1em;font-weight:normal;text-indent:2em}
h2,.level1{font-family:${fontStack(set, 'black')}}
h3,.level2{font-family:${fontStack(set, 'regular')}}
p{margin:0;text-indent:2em;overflow-wrap:anywhere}
.scroll{margin:12px 0 20px;overflow-x:auto}
table{width:100%;border-collapse:collapse;font:15px/1.4 ${fontStack(set, 'song')};font-variant-numeric:tabular-nums}
th,td{padding:5px 6px;border:1px solid #555;text-align:center}
th{font-weight:normal}
th[scope^=col]{background:#f3f3f1;font-family:${fontStack(set, 'black')}}
th[scope=row]{text-align:left;min-width:7em}
footer{margin-top:2.5em;text-align:right}
footer p{padding-right:4em}
@media(max-width:600px){body{font-size:17px}h1{font-size:23px}footer p{padding-right:1em}.wide{min-width:44em}}
@media print{main{max-width:none;padding:0}.scroll{overflow:visible}tr{break-inside:avoid}thead{display:table-header-group}}
`;
