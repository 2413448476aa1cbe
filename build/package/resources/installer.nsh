; Additions to electron-builder's installer for Windows. Texts are Chinese: the installer has no other language.
!include "WordFunc.nsh"

; An older program cannot read what a newer one saved: it is not installed over it.
!macro customInit
  ReadRegStr $R8 SHELL_CONTEXT "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion"
  ${If} $R8 != ""
    ${VersionCompare} "$R8" "${VERSION}" $R9
    ${If} $R9 == 1
      MessageBox MB_OK|MB_ICONSTOP "本机已安装较新的版本 $R8，这个安装程序是 ${VERSION}。$\r$\n$\r$\n没有做任何改动。请直接使用已安装的版本。" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
!macroend

; A running program is never ended by force: it may hold what was typed last. Closing its window saves.
!macro customCheckAppRunning
  !insertmacro IS_POWERSHELL_AVAILABLE
  ${Do}
    !insertmacro FIND_PROCESS "${APP_EXECUTABLE_FILENAME}" $R0
    ${If} $R0 != 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "“${PRODUCT_NAME}”正在使用。$\r$\n$\r$\n请先关闭它的窗口（关闭时自动保存），再点“重试”。" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${Loop}
!macroend

; Uninstalling removes the program only, and says where the reports are. Not shown to an update, nor with /S.
!macro customUnInit
  ${GetParameters} $R8
  ClearErrors
  ${GetOptions} $R8 "/S" $R9
  ${If} ${Errors}
  ${AndIfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "卸载只删除程序，不会删除年报。$\r$\n$\r$\n年报保存在：$\r$\n$APPDATA\${APP_PACKAGE_NAME}$\r$\n备份和导出的文件也都保留。$\r$\n$\r$\n以后重新安装，即可接着使用。"
  ${EndIf}
!macroend
