<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message>
      <source>Stopped.</source>
      <translation>已停止。</translation>
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation>没有文件夹 {name}。</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>请另选一个。</translation>
    </message>
    <message>
      <source>Import the same again to go on; what is saved is passed over.</source>
      <translation>再次导入同样的内容即可继续；已保存的会跳过。</translation>
    </message>
    <message>
      <source>{problem} What was saved before stays; {n} files are left.</source>
      <translation>{problem}之前保存的内容仍在；还剩 {n} 个文件。</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved; {n} files are left.</source>
      <translation>已停止。读取的内容均已保存；还剩 {n} 个文件。</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved.</source>
      <translation>已停止。读取的内容均已保存。</translation>
    </message>
    <message>
      <source>The display {name} does not answer.</source>
      <translation>显示器 {name} 没有响应。</translation>
    </message>
    <message>
      <source>Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set.</source>
      <translation>请检查 DISPLAY，或从桌面启动；未设置 DISPLAY 时，--screenshot 不需要显示器。</translation>
    </message>
    <message>
      <source>The search index did not fit the library; it was made anew.</source>
      <translation>搜索索引与文库不符，已重新建立。</translation>
    </message>
    <message>
      <source>Choose another folder with --data-dir.</source>
      <translation>请用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{n} crash reports lie in {path}.</source>
      <translation>{path} 中有 {n} 份崩溃报告。</translation>
    </message>
    <message>
      <source>Another program is writing the search index; it was left alone.</source>
      <translation>另一个程序正在写入搜索索引，未作改动。</translation>
    </message>
    <message>
      <source>The search index is unfinished; the next start goes on with it.</source>
      <translation>搜索索引尚未完成，下次启动时继续。</translation>
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation>{path} 是文件，不是文件夹。</translation>
    </message>
    <message>
      <source>There is little room left on the disk of {path}.</source>
      <translation>{path} 所在磁盘的空间不多了。</translation>
    </message>
    <message>
      <source>Make room.</source>
      <translation>请腾出一些空间。</translation>
    </message>
    <message>
      <source>{n} articles have marks but are not stored; the marks wait for them.</source>
      <translation>有 {n} 篇文章留有标记但未存入文库；标记会一直保留。</translation>
    </message>
    <message>
      <source>{path} was left by a window that did not close; the next start replaces it.</source>
      <translation>{path} 是窗口未正常关闭时留下的；下次启动时会替换。</translation>
    </message>
    <message>
      <source>{path} is an unfinished copy; it can be deleted.</source>
      <translation>{path} 是未完成的副本，可以删除。</translation>
    </message>
    <message>
      <source>There is nothing in {path} yet; the first start makes it.</source>
      <translation>{path} 中还没有内容；首次启动时会创建。</translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation>无法写入 {path}。</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>请检查其权限。</translation>
    </message>
    <message>
      <source>{path} was made by an earlier version; the next start converts it.</source>
      <translation>{path} 由较早的版本创建；下次启动时会转换。</translation>
    </message>
    <message>
      <source>{name} is not installed.</source>
      <translation>未安装 {name}。</translation>
    </message>
    <message>
      <source>Install Armchair again.</source>
      <translation>请重新安装 Armchair。</translation>
    </message>
    <message>
      <source>{text}</source>
      <translation>{text}</translation>
    </message>
    <message>
      <source>“{title}” is bookmarked.</source>
      <translation>已为“{title}”加书签。</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket; armchair undo brings it back.</source>
      <translation>“{title}”已移到废纸篓；可用 armchair undo 恢复。</translation>
    </message>
    <message>
      <source>“{title}” is not bookmarked any more.</source>
      <translation>已移除“{title}”的书签。</translation>
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation>已撤销：{what}</translation>
    </message>
    <message>
      <source>Remove the bookmark of “{title}”</source>
      <translation>移除“{title}”的书签</translation>
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation>删除“{title}”</translation>
    </message>
    <message>
      <source>Bookmark “{title}”</source>
      <translation>为“{title}”加书签</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket already.</source>
      <translation>“{title}”已在废纸篓中。</translation>
    </message>
    <message>
      <source>armchair undo or importing its file again brings it back.</source>
      <translation>可用 armchair undo 或重新导入其文件来恢复。</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>没有可撤销的操作。</translation>
    </message>
    <message>
      <source>“{title}” has no bookmark.</source>
      <translation>“{title}”没有书签。</translation>
    </message>
    <message>
      <source>The output cannot be written: {reason}.</source>
      <translation>无法写出结果：{reason}。</translation>
    </message>
    <message>
      <source>The article {id} is not in the library any more.</source>
      <translation>文章 {id} 已不在文库中。</translation>
    </message>
    <message>
      <source>Name a file in a folder that exists.</source>
      <translation>请指定现有文件夹中的文件。</translation>
    </message>
    <message>
      <source>There is no file and no article called “{name}”.</source>
      <translation>没有名为“{name}”的文件或文章。</translation>
    </message>
    <message>
      <source>armchair list shows the articles, armchair --help the verbs.</source>
      <translation>armchair list 列出文章，armchair --help 列出命令。</translation>
    </message>
    <message>
      <source>{path} was made by a later version of Armchair (format {found}, this one knows {known}).</source>
      <translation>{path} 由更新版本的 Armchair 创建（格式 {found}，本版本支持到 {known}）。</translation>
    </message>
    <message>
      <source>Install the later version, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>请安装更新的版本，或用 --data-dir 另选文件夹。未作任何更改。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>The colours of the page and the window.</source>
      <translation>页面与窗口的配色。</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>米黄</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>字体</translation>
    </message>
    <message>
      <source>The face articles are set in; empty is the best serif found here.</source>
      <translation>文章正文的字体；留空则选用系统中最合适的衬线字体。</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>字号</translation>
    </message>
    <message>
      <source>Size of the body text.</source>
      <translation>正文文字的大小。</translation>
    </message>
    <message>
      <source>px</source>
      <translation>像素</translation>
    </message>
    <message>
      <source>Line height</source>
      <translation>行距</translation>
    </message>
    <message>
      <source>Space from line to line; Chinese gets a little more.</source>
      <translation>行与行之间的距离；中文会略大一些。</translation>
    </message>
    <message>
      <source>Column width</source>
      <translation>正文宽度</translation>
    </message>
    <message>
      <source>Width of the text column at 18 px text; it grows with the text.</source>
      <translation>字号为 18 像素时的正文宽度，随字号一同变化。</translation>
    </message>
    <message>
      <source>Justify</source>
      <translation>两端对齐</translation>
    </message>
    <message>
      <source>Make lines end flush at both sides.</source>
      <translation>让每行文字左右两端都对齐。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>The language of the window; used from the next start.</source>
      <translation>窗口的语言，下次启动时生效。</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>简体中文</source>
      <translation>简体中文</translation>
    </message>
    <message>
      <source>Mark as read at the end</source>
      <translation>读到末尾时标为已读</translation>
    </message>
    <message>
      <source>An article read to its end becomes read.</source>
      <translation>文章读到末尾后自动标为已读。</translation>
    </message>
    <message>
      <source>Armchair reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks, Pinboard, Linkwarden, Karakeep and Kindle, bookmarks as HTML, and OPML.</source>
      <translation>Armchair 可读取 Pocket、Instapaper、Omnivore、wallabag、Readwise、Raindrop、Matter、GoodLinks、Pinboard、Linkwarden、Karakeep 和 Kindle 的导出文件，以及 HTML 书签和 OPML。</translation>
    </message>
    <message>
      <source>Armchair reads web pages, Markdown and text files.</source>
      <translation>Armchair 可读取网页、Markdown 和纯文本文件。</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows.</source>
      <translation>Armchair 不认识这种导出文件。</translation>
    </message>
    <message>
      <source>Armchair does not read {format} files yet.</source>
      <translation>Armchair 暂不支持 {format} 文件。</translation>
    </message>
    <message>
      <source>Armchair does not read PDF.</source>
      <translation>Armchair 不能读取 PDF。</translation>
    </message>
    <message>
      <source>Save the article as text or Markdown.</source>
      <translation>请将文章另存为纯文本或 Markdown。</translation>
    </message>
    <message>
      <source>This file is not text.</source>
      <translation>该文件不是文本。</translation>
    </message>
    <message>
      <source>The archive wants to put a file outside of its folder: {name}</source>
      <translation>压缩包试图把文件放到自身文件夹之外：{name}</translation>
    </message>
    <message>
      <source>There is a link to another file in the archive: {name}</source>
      <translation>压缩包中有指向其他文件的链接：{name}</translation>
    </message>
    <message>
      <source>{name} is locked with a password.</source>
      <translation>{name} 设有密码。</translation>
    </message>
    <message>
      <source>{name} is packed in a way that Armchair does not know.</source>
      <translation>{name} 的压缩方式 Armchair 不认识。</translation>
    </message>
    <message>
      <source>{name} is too large when it is unpacked.</source>
      <translation>{name} 解压后过大。</translation>
    </message>
    <message>
      <source>There are too many files in the archive (more than {n}).</source>
      <translation>压缩包中的文件过多（超过 {n} 个）。</translation>
    </message>
    <message>
      <source>The archive unpacks to more than {n} GB.</source>
      <translation>压缩包解压后超过 {n} GB。</translation>
    </message>
    <message>
      <source>{name} is damaged in the archive.</source>
      <translation>压缩包中的 {name} 已损坏。</translation>
    </message>
    <message>
      <source>The archive is damaged, or is none.</source>
      <translation>压缩包已损坏，或者不是压缩包。</translation>
    </message>
    <message>
      <source>{name} is twice in the archive, and not the same.</source>
      <translation>压缩包中有两个 {name}，内容不同。</translation>
    </message>
    <message>
      <source>This is not a passage of a book.</source>
      <translation>这不是书中的片段。</translation>
    </message>
    <message>
      <source>Took the last paragraph as the author's bio.</source>
      <translation>已将最后一段视为作者简介。</translation>
    </message>
    <message>
      <source>Left the last paragraph in the text, though it may be the author's bio.</source>
      <translation>最后一段可能是作者简介，但仍保留在正文中。</translation>
    </message>
    <message>
      <source>There is no text in the file.</source>
      <translation>文件中没有文字。</translation>
    </message>
    <message>
      <source>It has {found} values for {expected} columns.</source>
      <translation>有 {found} 个值，而列数为 {expected}。</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>引号没有闭合。</translation>
    </message>
    <message>
      <source>From here on nothing can be read: too many quotation marks are not closed.</source>
      <translation>从这里起无法读取：未闭合的引号太多。</translation>
    </message>
    <message>
      <source>Read as {encoding}; it does not say so itself.</source>
      <translation>文件未注明编码，已按 {encoding} 读取。</translation>
    </message>
    <message>
      <source>Damaged characters, shown as �: {count}.</source>
      <translation>有 {count} 个损坏的字符，显示为 �。</translation>
    </message>
    <message>
      <source>There is no entry in the file.</source>
      <translation>文件中没有任何条目。</translation>
    </message>
    <message>
      <source>There is no address in it.</source>
      <translation>其中没有网址。</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>其中没有文字。</translation>
    </message>
    <message>
      <source>This is not an entry.</source>
      <translation>这不是一个条目。</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>无法读取该文件。</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
      <source>This is not an ordinary file.</source>
      <translation>这不是普通文件。</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>文件是空的。</translation>
    </message>
    <message>
      <source>The file is too large for an article ({megabytes} MB).</source>
      <translation>文件太大，不像是一篇文章（{megabytes} MB）。</translation>
    </message>
    <message>
      <source>The file is no longer there.</source>
      <translation>文件已不存在。</translation>
    </message>
    <message>
      <source>You do not have permission to read this file.</source>
      <translation>你没有读取该文件的权限。</translation>
    </message>
    <message>
      <source>The file could not be read: {reason}.</source>
      <translation>无法读取该文件：{reason}。</translation>
    </message>
    <message>
      <source>The front matter is not sound YAML (line {line}); it was read line by line.</source>
      <translation>文首元数据不是有效的 YAML（第 {line} 行），已逐行读取。</translation>
    </message>
    <message>
      <source>The front matter has no closing line; it was taken to end at the first blank line.</source>
      <translation>文首元数据没有结束行，已视为在第一个空行处结束。</translation>
    </message>
    <message>
      <source>The front matter is not sound TOML (line {line}); it was read line by line.</source>
      <translation>文首元数据不是有效的 TOML（第 {line} 行），已逐行读取。</translation>
    </message>
    <message>
      <source>This is not JSON that any program wrote.</source>
      <translation>这不是程序写出的 JSON。</translation>
    </message>
    <message>
      <source>This is not JSON, or it is cut off.</source>
      <translation>这不是 JSON，或者内容不完整。</translation>
    </message>
    <message>
      <source>Not a date: {text}</source>
      <translation>不是日期：{text}</translation>
    </message>
    <message>
      <source>There is no web page in the file.</source>
      <translation>文件中没有网页。</translation>
    </message>
    <message>
      <source>This is a button for the browser, and no page.</source>
      <translation>这是浏览器的小按钮，不是网页。</translation>
    </message>
    <message>
      <source>Its PDF was left out: Armchair does not read PDF.</source>
      <translation>略去了其中的 PDF：Armchair 不支持 PDF。</translation>
    </message>
    <message>
      <source>This is not OPML, or it is cut off.</source>
      <translation>这不是 OPML，或者内容不完整。</translation>
    </message>
    <message>
      <source>This source has no page, only a feed.</source>
      <translation>这个来源没有网页，只有订阅源。</translation>
    </message>
    <message>
      <source>Not sure: whole page kept.</source>
      <translation>无法确定正文在哪里：保留了整个页面。</translation>
    </message>
    <message>
      <source>Picture not found: {name}</source>
      <translation>找不到图片：{name}</translation>
    </message>
    <message>
      <source>Further pictures not found: {count}</source>
      <translation>另有 {count} 张图片找不到</translation>
    </message>
    <message>
      <source>There is no title in it.</source>
      <translation>其中没有标题。</translation>
    </message>
    <message>
      <source>wallabag does not say which half of the day its times are in: they may be twelve hours early.</source>
      <translation>wallabag 没有说明时间是上午还是下午：可能早了十二小时。</translation>
    </message>
    <message>
      <source>There is no export in the archive that Armchair knows.</source>
      <translation>压缩包中没有 Armchair 认识的导出文件。</translation>
    </message>
    <message>
      <source>Unpack it, and import the folder that comes out.</source>
      <translation>请解压后导入得到的文件夹。</translation>
    </message>
    <message>
      <source>The window needs libraries that this system has not: {names}.</source>
      <translation>窗口所需的库在此系统中缺失：{names}。</translation>
    </message>
    <message>
      <source>Install them; Debian calls the packages {packages}.</source>
      <translation>请安装这些库；在 Debian 中，软件包名为 {packages}。</translation>
    </message>
    <message>
      <source>Install the packages that hold them.</source>
      <translation>请安装包含这些库的软件包。</translation>
    </message>
    <message>
      <source>sudo apt-get install {packages}</source>
      <translation>sudo apt-get install {packages}</translation>
    </message>
    <message>
      <source>Armchair could not read it; this is a mistake of ours.</source>
      <translation>Armchair 无法读取它；这是我们的错误。</translation>
    </message>
    <message>
      <source>It cannot be read: {reason}.</source>
      <translation>无法读取：{reason}。</translation>
    </message>
    <message>
      <source>There is no such file.</source>
      <translation>没有这个文件。</translation>
    </message>
    <message>
      <source>You may not read it; check its permissions.</source>
      <translation>你无权读取；请检查其权限。</translation>
    </message>
    <message>
      <source>There is no text to paste.</source>
      <translation>没有可粘贴的文字。</translation>
    </message>
    <message>
      <source>{n} more were left out.</source>
      <translation>另外还略去了 {n} 项。</translation>
    </message>
    <message>
      <source>There is more in it than {n} entries; the rest was left out.</source>
      <translation>其中的条目超过 {n} 个，其余的已略去。</translation>
    </message>
    <message>
      <source>Take over what came with {n} articles</source>
      <translation>接收随 {n} 篇文章而来的记录</translation>
    </message>
    <message>
      <source>Take over what came with “{title}”</source>
      <translation>接收随“{title}”而来的记录</translation>
    </message>
    <message>
      <source>next in series “{series}”</source>
      <translation>系列“{series}”的下一篇</translation>
    </message>
    <message>
      <source>next in series “{series}”, part {part}</source>
      <translation>系列“{series}”的下一篇，第 {part} 部分</translation>
    </message>
    <message>
      <source>before this in series “{series}”</source>
      <translation>系列“{series}”的上一篇</translation>
    </message>
    <message>
      <source>before this in series “{series}”, part {part}</source>
      <translation>系列“{series}”的上一篇，第 {part} 部分</translation>
    </message>
    <message>
      <source>same series</source>
      <translation>同一系列</translation>
    </message>
    <message>
      <source>same series, part {part}</source>
      <translation>同一系列，第 {part} 部分</translation>
    </message>
    <message>
      <source>before this, says the page</source>
      <translation>原页面所示的上一篇</translation>
    </message>
    <message>
      <source>after this, says the page</source>
      <translation>原页面所示的下一篇</translation>
    </message>
    <message>
      <source>similar: {words}</source>
      <translation>相似：{words}</translation>
    </message>
    <message>
      <source>similar text</source>
      <translation>内容相近</translation>
    </message>
    <message>
      <source>links to this</source>
      <translation>链接到本文</translation>
    </message>
    <message>
      <source>also tagged {tags}</source>
      <translation>同有标签：{tags}</translation>
    </message>
    <message>
      <source>from this page</source>
      <translation>本页推荐</translation>
    </message>
    <message>
      <source>linked from this page</source>
      <translation>本页链接到它</translation>
    </message>
    <message>
      <source>also by {author}</source>
      <translation>{author} 的其他文章</translation>
    </message>
    <message>
      <source>same author</source>
      <translation>同一作者</translation>
    </message>
    <message>
      <source>Bring {n} articles back from the wastebasket</source>
      <translation>从废纸篓恢复 {n} 篇文章</translation>
    </message>
    <message>
      <source>It was taken out of the wastebasket.</source>
      <translation>已从废纸篓中恢复。</translation>
    </message>
    <message>
      <source>It stays in the wastebasket; import the file itself to bring it back.</source>
      <translation>仍在废纸篓中；单独导入该文件即可恢复。</translation>
    </message>
    <message>
      <source>Bring “{title}” back from the wastebasket</source>
      <translation>从废纸篓恢复“{title}”</translation>
    </message>
    <message>
      <source>Bring articles back by importing them</source>
      <translation>通过导入恢复文章</translation>
    </message>
    <message>
      <source>{path} is damaged: {fault}.</source>
      <translation>{path} 已损坏：{fault}。</translation>
    </message>
    <message>
      <source>Keep a copy of the folder, then put an older copy of the file in its place or move it away.</source>
      <translation>请先备份该文件夹，再用较早的副本替换此文件，或将其移走。</translation>
    </message>
    <message>
      <source>{found} articles have no text</source>
      <translation>{found} 篇文章没有正文</translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation>{path} 正被其他程序使用。</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>请关闭该程序后重试。</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} 是其他程序的数据库。</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir.</source>
      <translation>请将其移走，或用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{path} is a folder, not a file.</source>
      <translation>{path} 是文件夹，不是文件。</translation>
    </message>
    <message>
      <source>Move it away.</source>
      <translation>请将其移走。</translation>
    </message>
    <message>
      <source>{found} rows point to nothing</source>
      <translation>有指向不存在内容的行（{found}）</translation>
    </message>
    <message>
      <source>it does not read as it should ({found})</source>
      <translation>内容无法正常读取（{found}）</translation>
    </message>
    <message>
      <source>{path} is not a database.</source>
      <translation>{path} 不是数据库。</translation>
    </message>
    <message>
      <source>It was left as it is. Move it away to start anew, or put a copy in its place.</source>
      <translation>文件未作改动。可将其移走以重新开始，或用备份替换。</translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation>{path} 已损坏。</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair doctor, or put a copy in its place.</source>
      <translation>文件未作改动。请运行 armchair doctor，或用备份替换。</translation>
    </message>
    <message>
      <source>There is no room left on the disk for {path}.</source>
      <translation>磁盘空间不足，无法保存 {path}。</translation>
    </message>
    <message>
      <source>Make room and try again; nothing was lost.</source>
      <translation>请腾出空间后重试；没有丢失任何内容。</translation>
    </message>
    <message>
      <source>{path} cannot be changed: it is read-only.</source>
      <translation>无法更改 {path}：它是只读的。</translation>
    </message>
    <message>
      <source>Give yourself the right to write to the file and its folder, or choose another folder with --data-dir.</source>
      <translation>请取得该文件及其文件夹的写入权限，或用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation>无法打开 {path}。</translation>
    </message>
    <message>
      <source>Check that the folder exists and that you may write to it, or choose another with --data-dir.</source>
      <translation>请确认文件夹存在且可以写入，或用 --data-dir 另选一个。</translation>
    </message>
    <message>
      <source>Check the permissions of the file.</source>
      <translation>请检查该文件的权限。</translation>
    </message>
    <message>
      <source>{path} cannot be read or written: the disk reports an error.</source>
      <translation>无法读写 {path}：磁盘报告了错误。</translation>
    </message>
    <message>
      <source>Check the disk, then try again.</source>
      <translation>请检查磁盘后重试。</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>请将其移走，或用 --data-dir 另选文件夹。未作任何更改。</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
      <source>Check the folder and its permissions, or choose another with --data-dir.</source>
      <translation>请检查文件夹及其权限，或用 --data-dir 另选一个。</translation>
    </message>
    <message>
      <source>{path} cannot be the data folder: a file is in its place.</source>
      <translation>{path} 不能用作数据文件夹：那里已有一个文件。</translation>
    </message>
    <message>
      <source>The search index {path} cannot be used.</source>
      <translation>搜索索引 {path} 无法使用。</translation>
    </message>
    <message>
      <source>Armchair makes it anew from the library; until then titles are searched.</source>
      <translation>Armchair 会从文库重新建立索引；在此之前只搜索标题。</translation>
    </message>
    <message>
      <source>More than one article is called “{name}”.</source>
      <translation>有多篇文章名为“{name}”。</translation>
    </message>
    <message>
      <source>Give one of these ids: {ids}.</source>
      <translation>请指定以下标识之一：{ids}。</translation>
    </message>
    <message>
      <source>No article is called “{name}”.</source>
      <translation>没有名为“{name}”的文章。</translation>
    </message>
    <message>
      <source>Give an id, the beginning of one, or an exact title; armchair list shows them.</source>
      <translation>请给出标识、标识的开头或完整标题；可用 armchair list 查看。</translation>
    </message>
    <message>
      <source>Made with Qt {version} and PySide6, under the LGPL 3.</source>
      <translation>使用 Qt {version} 和 PySide6 构建（LGPL 3 许可）。</translation>
    </message>
    <message>
      <source>About Armchair</source>
      <translation>关于 Armchair</translation>
    </message>
    <message>
      <source>Armchair</source>
      <translation>Armchair</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>版本 {version}</translation>
    </message>
    <message>
      <source>Read the articles you keep: offline, in peace, like a good book.</source>
      <translation>离线、安静地阅读你收藏的文章，就像读一本好书。</translation>
    </message>
    <message>
      <source>Armchair is free software under the MIT licence.</source>
      <translation>Armchair 是自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
      <source>Your articles and marks are in {folder}</source>
      <translation>你的文章和标记保存在 {folder}</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>导航</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>文库</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>后退</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>前进</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一篇</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一篇</translation>
    </message>
    <message>
      <source>Page down, then the next article</source>
      <translation>向下翻页，到底后转到下一篇</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>向上翻页</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>搜索列表</translation>
    </message>
    <message>
      <source>Find in article</source>
      <translation>在文章中查找</translation>
    </message>
    <message>
      <source>Next match</source>
      <translation>下一处匹配</translation>
    </message>
    <message>
      <source>Previous match</source>
      <translation>上一处匹配</translation>
    </message>
    <message>
      <source>To the article</source>
      <translation>回到文章</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>加书签</translation>
    </message>
    <message>
      <source>Bookmark this paragraph…</source>
      <translation>为本段加书签…</translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation>标为已读或未读</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>导入文件…</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>导入文件夹…</translation>
    </message>
    <message>
      <source>Paste text as an article</source>
      <translation>将文字粘贴为文章</translation>
    </message>
    <message>
      <source>Last import report</source>
      <translation>上次导入报告</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Keep this search as a view…</source>
      <translation>把这次搜索存为视图…</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>全部文章</translation>
    </message>
    <message>
      <source>Unread articles</source>
      <translation>未读文章</translation>
    </message>
    <message>
      <source>Bookmarks</source>
      <translation>书签</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Wanted articles</source>
      <translation>待收录文章</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年份</translation>
    </message>
    <message>
      <source>Recently read</source>
      <translation>最近读过</translation>
    </message>
    <message>
      <source>Long reads</source>
      <translation>长文</translation>
    </message>
    <message>
      <source>Surprise me</source>
      <translation>随便看看</translation>
    </message>
    <message>
      <source>Side panel</source>
      <translation>侧边栏</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>专注</translation>
    </message>
    <message>
      <source>Typography</source>
      <translation>排版</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>默认字号</translation>
    </message>
    <message>
      <source>Theme: follow the system</source>
      <translation>主题：跟随系统</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>主题：浅色</translation>
    </message>
    <message>
      <source>Theme: sepia</source>
      <translation>主题：米黄</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>主题：深色</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>首选项…</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>打开数据文件夹</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation>{text}（{keys}）</translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n 分钟</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n 分钟</numerusform>
      </translation>
    </message>
    <message>
      <source>Unknown author</source>
      <translation>未知作者</translation>
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation>
        <numerusform>%n 篇文章提到</numerusform>
      </translation>
    </message>
    <message>
      <source>read</source>
      <translation>已读</translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>未读</translation>
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation>
        <numerusform>已读百分之 %n</numerusform>
      </translation>
    </message>
    <message>
      <source>bookmarked</source>
      <translation>已加书签</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation>
        <numerusform>%Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Saved {date}</source>
      <translation>收藏于 {date}</translation>
    </message>
    <message>
      <source>Saved link</source>
      <translation>收藏的链接</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Open the link</source>
      <translation>打开链接</translation>
    </message>
    <message>
      <source>Copy the link’s address</source>
      <translation>复制链接地址</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Choose an article in the list.</source>
      <translation>请在列表中选择一篇文章。</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>想做什么？</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>查找命令</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>No command is called that.</source>
      <translation>没有这样的命令。</translation>
    </message>
    <message>
      <source>Armchair has a problem</source>
      <translation>Armchair 遇到问题</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Best serif found</source>
      <translation>最合适的衬线字体</translation>
    </message>
    <message>
      <source>{setting}: less</source>
      <translation>{setting}：减小</translation>
    </message>
    <message>
      <source>{setting}: more</source>
      <translation>{setting}：增大</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>匹配结果</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>第 {at} 处，共 {all} 处</translation>
    </message>
    <message>
      <source>“{title}” is not in your library yet. Import it and this link comes alive.</source>
      <translation>“{title}”尚未收入文库。导入后，此链接即可打开。</translation>
    </message>
    <message>
      <source>This link leaves Armchair: {address}</source>
      <translation>此链接指向 Armchair 之外：{address}</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>在浏览器中打开</translation>
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation>
        <numerusform>更新了 %n 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n saved links</source>
      <translation>
        <numerusform>%n 个收藏的链接</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation>
        <numerusform>新增了 %n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>粘贴的文字</translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>导入报告</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filter the lines</source>
      <translation>筛选各行</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件列表</translation>
    </message>
    <message>
      <source>Copy the whole report as text</source>
      <translation>将整份报告复制为文本</translation>
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation>
        <numerusform>更新 %n 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>%n 篇未变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>略去 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of other kinds passed over</source>
      <translation>
        <numerusform>跳过 %n 个其他类型的文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n 个失败</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>略去</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Saved links</source>
      <translation>收藏的链接</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
      <source>Entry {number}: {reason}</source>
      <translation>第 {number} 条：{reason}</translation>
    </message>
    <message numerus="yes">
      <source>%n files were left. Import again to go on.</source>
      <translation>
        <numerusform>还剩 %n 个文件。再次导入即可继续。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation>
        <numerusform>导入已停止，还剩 %n 个文件。再次导入即可继续。</numerusform>
      </translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>Added {added}, updated {updated}, unchanged {unchanged}.</source>
      <translation>新增 {added} 篇，更新 {updated} 篇，{unchanged} 篇未变。</translation>
    </message>
    <message>
      <source>Added {added}, updated {updated}, unchanged {unchanged}; {failed} could not be read.</source>
      <translation>新增 {added} 篇，更新 {updated} 篇，{unchanged} 篇未变；{failed} 个文件无法读取。</translation>
    </message>
    <message>
      <source>Stopped: added {added}, updated {updated}; files not read: {unread}.</source>
      <translation>已停止：新增 {added} 篇，更新 {updated} 篇；还有 {unread} 个文件未读取。</translation>
    </message>
    <message>
      <source>{problem} Added {added}, updated {updated}; files left: {unread}.</source>
      <translation>{problem}新增 {added} 篇，更新 {updated} 篇；剩余文件：{unread} 个。</translation>
    </message>
    <message>
      <source>{told} Saved links: {n}.</source>
      <translation>{told}收藏的链接：{n} 个。</translation>
    </message>
    <message>
      <source>{told} Left out: {n}.</source>
      <translation>{told}略去：{n} 项。</translation>
    </message>
    <message>
      <source>There is no text and no file to take in.</source>
      <translation>没有可导入的文字或文件。</translation>
    </message>
    <message>
      <source>Drop files or folders here, or import them: Markdown, plain text, crawled pages.</source>
      <translation>将文件或文件夹拖到这里，或直接导入：支持 Markdown、纯文本和抓取的网页文本。</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>还没有文章</translation>
    </message>
    <message>
      <source>Did you mean “{words}”?</source>
      <translation>你要找的是“{words}”吗？</translation>
    </message>
    <message>
      <source>Search for it</source>
      <translation>搜索它</translation>
    </message>
    <message>
      <source>Nothing matches “{words}”.</source>
      <translation>没有与“{words}”匹配的内容。</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Nothing here.</source>
      <translation>这里没有内容。</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>显示全部文章</translation>
    </message>
    <message>
      <source>All read.</source>
      <translation>全部读完了。</translation>
    </message>
    <message>
      <source>What you import next appears here.</source>
      <translation>之后导入的文章会出现在这里。</translation>
    </message>
    <message>
      <source>No bookmarks yet</source>
      <translation>还没有书签</translation>
    </message>
    <message>
      <source>Press B to bookmark the open article.</source>
      <translation>按 B 键可为当前文章加书签。</translation>
    </message>
    <message>
      <source>No authors yet</source>
      <translation>还没有作者</translation>
    </message>
    <message>
      <source>Authors appear here with their articles.</source>
      <translation>作者及其文章会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing wanted</source>
      <translation>没有待收录的文章</translation>
    </message>
    <message>
      <source>What your articles point to and you do not have yet is listed here.</source>
      <translation>文章中提到、文库里却还没有的文章会列在这里。</translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation>还没有标签</translation>
    </message>
    <message>
      <source>Tags appear here with their articles.</source>
      <translation>标签和它们的文章会出现在这里。</translation>
    </message>
    <message>
      <source>No sources yet</source>
      <translation>还没有来源</translation>
    </message>
    <message>
      <source>Sites that articles came from appear here.</source>
      <translation>文章来自的网站会出现在这里。</translation>
    </message>
    <message>
      <source>No dates yet</source>
      <translation>还没有日期</translation>
    </message>
    <message>
      <source>Articles that say when they were published appear here.</source>
      <translation>注明发表日期的文章会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing read yet</source>
      <translation>还没有读过什么</translation>
    </message>
    <message>
      <source>What you open appears here, the last first.</source>
      <translation>你打开过的文章会出现在这里，最近的在前。</translation>
    </message>
    <message>
      <source>No long reads yet</source>
      <translation>还没有长文</translation>
    </message>
    <message>
      <source>Articles of 20 minutes and more appear here.</source>
      <translation>二十分钟以上的文章会出现在这里。</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>发表日期</translation>
    </message>
    <message>
      <source>Date saved</source>
      <translation>保存日期</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>篇幅</translation>
    </message>
    <message>
      <source>Relevance</source>
      <translation>相关度</translation>
    </message>
    <message>
      <source>Authors are sorted by name.</source>
      <translation>作者按姓名排列。</translation>
    </message>
    <message>
      <source>Those with the most articles come first.</source>
      <translation>文章最多的排在前面。</translation>
    </message>
    <message>
      <source>The latest year comes first.</source>
      <translation>最近的年份排在前面。</translation>
    </message>
    <message>
      <source>What you read last comes first.</source>
      <translation>最近读过的排在前面。</translation>
    </message>
    <message>
      <source>Shuffled: choose “Surprise me” again for another order.</source>
      <translation>已打乱顺序：再选一次“随便看看”可换个顺序。</translation>
    </message>
    <message>
      <source>What most articles point to comes first.</source>
      <translation>被最多文章提到的排在前面。</translation>
    </message>
    <message>
      <source>Author: {name}</source>
      <translation>作者：{name}</translation>
    </message>
    <message>
      <source>Tag: {name}</source>
      <translation>标签：{name}</translation>
    </message>
    <message>
      <source>Series: {name}</source>
      <translation>系列：{name}</translation>
    </message>
    <message>
      <source>Source: {name}</source>
      <translation>来源：{name}</translation>
    </message>
    <message>
      <source>Year: {name}</source>
      <translation>年份：{name}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>清除搜索</translation>
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation>
        <numerusform>搜索 %Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>反向排序</translation>
    </message>
    <message>
      <source>Sorted by: {order}</source>
      <translation>排序方式：{order}</translation>
    </message>
    <message>
      <source>Show all articles again</source>
      <translation>重新显示全部文章</translation>
    </message>
    <message>
      <source>Remove the filter {text}</source>
      <translation>取消筛选：{text}</translation>
    </message>
    <message>
      <source>Something went wrong in Armchair itself.</source>
      <translation>Armchair 自身出错了。</translation>
    </message>
    <message>
      <source>What you read and marked is saved. If it happens again, please report it.</source>
      <translation>你的阅读进度和标记都已保存。如果再次发生，请报告此问题。</translation>
    </message>
    <message>
      <source>{file}: {reason}</source>
      <translation>{file}：{reason}</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>推荐</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation>
        <numerusform>文库中有 %Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Whether these lines are about the author or belong to the article’s text</source>
      <translation>指明这几行是作者简介还是文章正文</translation>
    </message>
    <message>
      <source>Change name…</source>
      <translation>修改姓名…</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>添加姓名…</translation>
    </message>
    <message>
      <source>All articles with the same bio get this author</source>
      <translation>简介相同的文章都会归到这位作者名下</translation>
    </message>
    <message>
      <source>Name of the author</source>
      <translation>作者姓名</translation>
    </message>
    <message>
      <source>more</source>
      <translation>展开</translation>
    </message>
    <message>
      <source>less</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>This is not a bio</source>
      <translation>这不是作者简介</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>还有 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more authors</source>
      <translation>
        <numerusform>还有 %n 位作者</numerusform>
      </translation>
    </message>
    <message>
      <source>The bio was put back into the text.</source>
      <translation>简介已放回正文。</translation>
    </message>
    <message>
      <source>This is a saved link: its article is not here. Copy the link to look it up.</source>
      <translation>这是收藏的链接，文章不在书库中。可复制链接去查看。</translation>
    </message>
    <message>
      <source>Bookmarked places</source>
      <translation>书签位置</translation>
    </message>
    <message>
      <source>A place in the article</source>
      <translation>文中某处</translation>
    </message>
    <message>
      <source>Go to this place</source>
      <translation>转到此处</translation>
    </message>
    <message>
      <source>Remove this bookmark</source>
      <translation>移除此书签</translation>
    </message>
    <message>
      <source>Remove the bookmark “{label}”</source>
      <translation>移除书签“{label}”</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Nothing to recommend yet.</source>
      <translation>暂无推荐。</translation>
    </message>
    <message>
      <source>Links, series, authors and tags lead from one article to others as your library grows.</source>
      <translation>随着文库日渐丰富，链接、系列、作者和标签会把文章彼此连起来。</translation>
    </message>
    <message>
      <source>Delete marks what is not related to this article.</source>
      <translation>按删除键可标出与本文无关的内容。</translation>
    </message>
    <message>
      <source>not in your library yet</source>
      <translation>尚未收入文库</translation>
    </message>
    <message>
      <source>Not related to this article</source>
      <translation>与本文无关</translation>
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation>{name} 的照片</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>首选项</translation>
    </message>
    <message>
      <source>Restore defaults</source>
      <translation>恢复默认设置</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>存储</translation>
    </message>
    <message>
      <source>Keep this search as a view</source>
      <translation>把这次搜索存为视图</translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln results</source>
      <translation>
        <numerusform>超过 %Ln 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln results</source>
      <translation>
        <numerusform>%Ln 条结果</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} in {seconds} s</source>
      <translation>{count}，用时 {seconds} 秒</translation>
    </message>
    <message>
      <source>Only titles and authors are searched while the search is being prepared.</source>
      <translation>搜索正在准备中，暂时只搜索标题和作者。</translation>
    </message>
    <message>
      <source>Few articles have all the words: these have most of them.</source>
      <translation>几乎没有文章包含所有的词：这里是包含其中大部分的文章。</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation>
        <numerusform>删除 %n 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation>
        <numerusform>移除 %n 篇文章的书签</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation>
        <numerusform>为 %n 篇文章加书签</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation>
        <numerusform>将 %n 篇文章标为未读</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation>
        <numerusform>将 %n 篇文章标为已读</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation>复制标题</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation>
        <numerusform>复制 %n 个标题</numerusform>
      </translation>
    </message>
    <message>
      <source>Open the article that points here</source>
      <translation>打开提到它的文章</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>复制链接</translation>
    </message>
    <message>
      <source>Remove bookmark</source>
      <translation>移除书签</translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation>标为未读</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>标为已读</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>In the title</source>
      <translation>在标题中</translation>
    </message>
    <message>
      <source>By an author</source>
      <translation>某位作者</translation>
    </message>
    <message>
      <source>With a tag</source>
      <translation>带有标签</translation>
    </message>
    <message>
      <source>From a site or a file</source>
      <translation>来自网站或文件</translation>
    </message>
    <message>
      <source>In a language: en, zh</source>
      <translation>某种语言：en、zh</translation>
    </message>
    <message>
      <source>Not read yet</source>
      <translation>尚未读过</translation>
    </message>
    <message>
      <source>Read already</source>
      <translation>已经读过</translation>
    </message>
    <message>
      <source>With a bookmark</source>
      <translation>加了书签</translation>
    </message>
    <message>
      <source>Published before: 2020, 2020-05</source>
      <translation>早于：2020、2020-05</translation>
    </message>
    <message>
      <source>Published since: 2020, 2020-05</source>
      <translation>自从：2020、2020-05</translation>
    </message>
    <message>
      <source>With more words than</source>
      <translation>字数多于</translation>
    </message>
    <message>
      <source>Read in fewer minutes than</source>
      <translation>阅读分钟数少于</translation>
    </message>
    <message>
      <source>Mark “{title}” as read</source>
      <translation>将“{title}”标为已读</translation>
    </message>
    <message>
      <source>Mark {n} articles as read</source>
      <translation>将 {n} 篇文章标为已读</translation>
    </message>
    <message>
      <source>Mark “{title}” as unread</source>
      <translation>将“{title}”标为未读</translation>
    </message>
    <message>
      <source>Mark {n} articles as unread</source>
      <translation>将 {n} 篇文章标为未读</translation>
    </message>
    <message>
      <source>Mark “{title}” as not related</source>
      <translation>将“{title}”标为无关</translation>
    </message>
    <message>
      <source>Bookmark a place in “{title}”</source>
      <translation>在“{title}”中加书签</translation>
    </message>
    <message>
      <source>Change a bookmark’s label</source>
      <translation>修改书签名称</translation>
    </message>
    <message>
      <source>Delete {n} articles</source>
      <translation>删除 {n} 篇文章</translation>
    </message>
    <message>
      <source>Other things were done since. Undo takes them back one by one.</source>
      <translation>之后又做了其他操作。可用“撤销”逐步恢复。</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>没有可重做的操作。</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>已重做：{what}</translation>
    </message>
    <message>
      <source>Name an author “{name}”</source>
      <translation>将作者命名为“{name}”</translation>
    </message>
    <message>
      <source>Put a bio back into the text</source>
      <translation>将简介放回正文</translation>
    </message>
    <message>
      <source>Take a bio out of the text</source>
      <translation>将简介移出正文</translation>
    </message>
    <message>
      <source>Remove the bookmarks of {n} articles</source>
      <translation>移除 {n} 篇文章的书签</translation>
    </message>
    <message>
      <source>Bookmark {n} articles</source>
      <translation>为 {n} 篇文章加书签</translation>
    </message>
    <message>
      <source>This article is not in the library any more.</source>
      <translation>这篇文章已不在文库中。</translation>
    </message>
    <message>
      <source>In find</source>
      <translation>查找栏</translation>
    </message>
    <message>
      <source> or </source>
      <translation> 或 </translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>关于本文</translation>
    </message>
    <message>
      <source>Remove the search “{name}”</source>
      <translation>移除搜索“{name}”</translation>
    </message>
    <message>
      <source>Rename the search “{name}”</source>
      <translation>重命名搜索“{name}”</translation>
    </message>
    <message>
      <source>Rename the search</source>
      <translation>重命名搜索</translation>
    </message>
    <message>
      <source>Saved search: {name}</source>
      <translation>存储的搜索：{name}</translation>
    </message>
    <message>
      <source>Name:</source>
      <translation>名称：</translation>
    </message>
    <message>
      <source>Save the search “{name}”</source>
      <translation>存储搜索“{name}”</translation>
    </message>
    <message>
      <source>This search is saved as “{name}”.</source>
      <translation>这次搜索已存为“{name}”。</translation>
    </message>
    <message>
      <source>There is no search to keep: search for something first.</source>
      <translation>没有可存储的搜索：请先搜索。</translation>
    </message>
    <message>
      <source>Previous, as the page says: {title} ({key})</source>
      <translation>页面指定的上一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Previous in the list: {title} ({key})</source>
      <translation>列表中的上一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Next, as the page says: {title} ({key})</source>
      <translation>页面指定的下一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Next in the list: {title} ({key})</source>
      <translation>列表中的下一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Nothing before this in the list</source>
      <translation>列表中前面没有文章了</translation>
    </message>
    <message>
      <source>Nothing after this in the list</source>
      <translation>列表中后面没有文章了</translation>
    </message>
    <message>
      <source>Bookmarked</source>
      <translation>已加书签</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>列表中的位置</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Offline: nothing was loaded from the network</source>
      <translation>离线：未从网络加载任何内容</translation>
    </message>
    <message>
      <source>Work in progress</source>
      <translation>进行中的任务</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel the import</source>
      <translation>取消导入</translation>
    </message>
    <message>
      <source>Progress in the article</source>
      <translation>阅读进度</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>Importing {done} of {total}</source>
      <translation>正在导入 {done} / {total}</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>正在导入…</translation>
    </message>
    <message>
      <source>Preparing the search: {done} of {total}</source>
      <translation>正在准备搜索：{done} / {total}</translation>
    </message>
    <message>
      <source>Match {at} of {count} (N)</source>
      <translation>第 {at} 处，共 {count} 处匹配 (N)</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>第 {place} 篇，共 {count} 篇</translation>
    </message>
    <message>
      <source>Read to the end</source>
      <translation>已读完</translation>
    </message>
    <message>
      <source>{percent} % · {left} min left</source>
      <translation>{percent}% · 还剩 {left} 分钟</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>System</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Theme: {name}</source>
      <translation>主题：{name}</translation>
    </message>
    <message>
      <source>Scroll the list</source>
      <translation>滚动列表</translation>
    </message>
    <message>
      <source>Bookmark this paragraph</source>
      <translation>为本段加书签</translation>
    </message>
    <message>
      <source>Label (may stay empty):</source>
      <translation>名称（可留空）：</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>导入文件</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>导入文件夹</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>未读</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>待收录</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation>
        <numerusform>%Ln 篇未读文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation>
        <numerusform>%Ln 篇有书签的文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation>
        <numerusform>%Ln 位作者</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation>
        <numerusform>%Ln 篇待收录文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Rename this search…</source>
      <translation>重命名这次搜索…</translation>
    </message>
    <message>
      <source>Remove this search</source>
      <translation>移除这次搜索</translation>
    </message>
    <message>
      <source>More views</source>
      <translation>更多视图</translation>
    </message>
    <message>
      <source>More views: {name}</source>
      <translation>更多视图：{name}</translation>
    </message>
    <message>
      <source>Keep this search…</source>
      <translation>存储这次搜索…</translation>
    </message>
    <message>
      <source>{title} — Armchair</source>
      <translation>{title} — Armchair</translation>
    </message>
    <message>
      <source>Your place could not be saved. Close again to leave without it.</source>
      <translation>未能保存阅读位置。再次关闭即可不保存退出。</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
  </context>
</TS>
