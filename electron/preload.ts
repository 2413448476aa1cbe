/** The bridge between the sandboxed page and the main process: exactly the api, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, type Bridge } from '../shared/bridge';
import { channels } from './shell/channels';

const bridge: Bridge = {
  call: (method, parameters) => ipcRenderer.invoke(channels.call, method, parameters),
  onClosing(handler) {
    ipcRenderer.removeAllListeners(channels.closing);
    ipcRenderer.on(channels.closing, () => {
      handler().then(
        (mayClose) => ipcRenderer.send(channels.mayClose, mayClose),
        () => ipcRenderer.send(channels.mayClose, false),
      );
    });
    ipcRenderer.send(channels.mayClose, 'listening');
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
