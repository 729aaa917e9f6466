<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message>
      <source>Stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the same again to go on; what is saved is passed over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. What was read is saved; {n} files are left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring {n} articles back from the wastebasket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was taken out of the wastebasket.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stays in the wastebasket; import the file itself to bring it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. What was read is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring “{title}” back from the wastebasket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The display {name} does not answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} crash reports lie in {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is little room left on the disk of {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} articles have marks but are not stored; the marks wait for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was left by a window that did not close; the next start replaces it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is an unfinished copy; it can be deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing in {path} yet; the first start makes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was made by an earlier version; the next start converts it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install Armchair again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is bookmarked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” lies in the wastebasket; armchair undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is not bookmarked any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the bookmark of “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” lies in the wastebasket already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>armchair undo or importing its file again brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” has no bookmark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The article {id} is not in the library any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a file in a folder that exists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file and no article called “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>armchair list shows the articles, armchair --help the verbs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} was made by a later version of Armchair (format {found}, this one knows {known}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the later version, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The colours of the page and the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Font</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The face articles are set in; empty is the best serif found here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of the body text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>px</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space from line to line; Chinese gets a little more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width of the text column at 18 px text; it grows with the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Justify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make lines end flush at both sides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The language of the window; used from the next start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>简体中文</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as read at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An article read to its end becomes read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair reads Markdown and text files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair does not read PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the article as text or Markdown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair does not read {format} files yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Took the last paragraph as the author's bio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left the last paragraph in the text, though it may be the author's bio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as {encoding}; it does not say so itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damaged characters, shown as �: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an ordinary file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is too large for an article ({megabytes} MB).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You do not have permission to read this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The front matter is not sound YAML (line {line}); it was read line by line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The front matter has no closing line; it was taken to end at the first blank line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The front matter is not sound TOML (line {line}); it was read line by line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a date: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture not found: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further pictures not found: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window needs libraries that this system has not: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install them; Debian calls the packages {packages}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the packages that hold them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sudo apt-get install {packages}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may not read it; check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text to paste.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>next in series “{series}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before this in series “{series}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>similar: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>similar title: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>links to this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>also by {author}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is damaged: {fault}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep a copy of the folder, then put an older copy of the file in its place or move it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found} articles have no text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found} articles cannot be searched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is a folder, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found} rows point to nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it does not read as it should ({found})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is not a database.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left as it is. Move it away to start anew, or put a copy in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left as it is. Run armchair doctor, or put a copy in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room left on the disk for {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room and try again; nothing was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be changed: it is read-only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give yourself the right to write to the file and its folder, or choose another folder with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the folder exists and that you may write to it, or choose another with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the permissions of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be read or written: the disk reports an error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the disk, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the folder and its permissions, or choose another with --data-dir.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be the data folder: a file is in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than one article is called “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give one of these ids: {ids}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No article is called “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give an id, the beginning of one, or an exact title; armchair list shows them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with Qt {version} and PySide6, under the LGPL 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Armchair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the articles you keep: offline, in peace, like a good book.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair is free software under the MIT licence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your articles and marks are in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page down, then the next article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark this paragraph…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste text as an article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last import report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unread articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Authors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wanted articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Side panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Focus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Typography</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normal text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: follow the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: sepia</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Command palette</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Unknown author</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unread</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>bookmarked</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the link’s address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No command is called that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best serif found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{setting}: less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{setting}: more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is not in your library yet. Import it and this link comes alive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link leaves Armchair: {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open in the browser</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter the lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the whole report as text</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {added}, updated {updated}, unchanged {unchanged}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added {added}, updated {updated}, unchanged {unchanged}; {failed} could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped: added {added}, updated {updated}; files not read: {unread}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text and no file to take in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop files or folders here, or import them: Markdown, HTML, EPUB and more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No articles yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing matches “{words}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you import next appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No bookmarks yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press B to bookmark the open article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No authors yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Authors appear here with their articles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing wanted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What your articles point to and you do not have yet is listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Series: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unread</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Sort</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sorted by: {order}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all articles again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the filter {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Armchair itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you read and marked is saved. If it happens again, please report it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Armchair has a problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Whether these lines are about the author or belong to the article’s text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change name…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All articles with the same bio get this author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a bio</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The bio was put back into the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmarked places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A place in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to this place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the bookmark “{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to recommend yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links, series, authors and tags lead from one article to others as your library grows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not in your library yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore defaults</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open the article that points here</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove bookmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as unread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark “{title}” as read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark {n} articles as read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark “{title}” as unread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark {n} articles as unread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark a place in “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a bookmark’s label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {n} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an author “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a bio back into the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a bio out of the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring articles back by importing them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the bookmarks of {n} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark {n} articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This article is not in the library any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> or </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About this article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous, as the page says: {title} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous in the list: {title} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next, as the page says: {title} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next in the list: {title} ({key})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing before this in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing after this in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmarked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offline: nothing was loaded from the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Work in progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel the import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress in the article</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing {done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read to the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} % · {left} min left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scroll the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bookmark this paragraph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label (may stay empty):</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} — Armchair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
