<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation>Es gibt keinen Ordner {name}.</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>Import the same again to go on; what is saved is passed over.</source>
      <translation>Importieren Sie dasselbe noch einmal, um fortzufahren; was gespeichert ist, wird übergangen.</translation>
    </message>
    <message>
      <source>There is no import {n} that was undone.</source>
      <translation>Es gibt keinen rückgängig gemachten Import {n}.</translation>
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>Wiederholt: {what}</translation>
    </message>
    <message>
      <source>There is no import {n} that could be undone.</source>
      <translation>Es gibt keinen Import {n}, der sich rückgängig machen ließe.</translation>
    </message>
    <message>
      <source>{problem} What was saved before stays; {n} files are left.</source>
      <translation>{problem} Zuvor Gespeichertes bleibt; {n} Dateien stehen noch aus.</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved; {n} files are left.</source>
      <translation>Angehalten. Was gelesen wurde, ist gespeichert; {n} Dateien stehen noch aus.</translation>
    </message>
    <message>
      <source>{address} is an address of the web.</source>
      <translation>{address} ist eine Adresse im Web.</translation>
    </message>
    <message>
      <source>armchair save {address} saves its page.</source>
      <translation>armchair save {address} speichert die Seite.</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved.</source>
      <translation>Angehalten. Was gelesen wurde, ist gespeichert.</translation>
    </message>
    <message>
      <source>armchair import --history lists the imports with their numbers.</source>
      <translation>armchair import --history zeigt die Importe mit ihren Nummern.</translation>
    </message>
    <message>
      <source>Same as “{title}”.</source>
      <translation>Gleich „{title}“.</translation>
    </message>
    <message>
      <source>The display {name} does not answer.</source>
      <translation>Die Anzeige {name} antwortet nicht.</translation>
    </message>
    <message>
      <source>Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set.</source>
      <translation>Prüfen Sie DISPLAY, oder starten Sie von einer Arbeitsfläche aus; --screenshot braucht keine Anzeige, wenn DISPLAY nicht gesetzt ist.</translation>
    </message>
    <message>
      <source>The search index did not fit the library; it was made anew.</source>
      <translation>Der Suchindex passte nicht zur Bibliothek; er wurde neu angelegt.</translation>
    </message>
    <message>
      <source>Choose another folder with --data-dir.</source>
      <translation>Wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{n} crash reports lie in {path}.</source>
      <translation>{n} Absturzberichte liegen in {path}.</translation>
    </message>
    <message>
      <source>Another program is writing the search index; it was left alone.</source>
      <translation>Ein anderes Programm schreibt gerade den Suchindex; er blieb unangetastet.</translation>
    </message>
    <message>
      <source>The search index is unfinished; the next start goes on with it.</source>
      <translation>Der Suchindex ist nicht fertig; der nächste Start setzt ihn fort.</translation>
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation>{path} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>There is little room left on the disk of {path}.</source>
      <translation>Auf dem Datenträger von {path} ist wenig Platz frei.</translation>
    </message>
    <message>
      <source>Make room.</source>
      <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
      <source>{n} articles have marks but are not stored; the marks wait for them.</source>
      <translation>{n} Artikel haben Vermerke, sind aber nicht gespeichert; die Vermerke warten auf sie.</translation>
    </message>
    <message>
      <source>{path} was left by a window that did not close; the next start replaces it.</source>
      <translation>{path} blieb von einem Fenster übrig, das nicht geschlossen wurde; der nächste Start ersetzt es.</translation>
    </message>
    <message>
      <source>{path} is an unfinished copy; it can be deleted.</source>
      <translation>{path} ist eine unfertige Kopie; sie kann gelöscht werden.</translation>
    </message>
    <message>
      <source>There is nothing in {path} yet; the first start makes it.</source>
      <translation>In {path} ist noch nichts; der erste Start legt es an.</translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation>{path} lässt sich nicht beschreiben.</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
      <source>{path} was made by an earlier version; the next start converts it.</source>
      <translation>{path} stammt von einer früheren Version; der nächste Start wandelt es um.</translation>
    </message>
    <message>
      <source>{name} is not installed.</source>
      <translation>{name} ist nicht installiert.</translation>
    </message>
    <message>
      <source>Install Armchair again.</source>
      <translation>Installieren Sie Armchair neu.</translation>
    </message>
    <message>
      <source>It is a copy only: it can be deleted.</source>
      <translation>Es ist nur eine Kopie: Sie kann gelöscht werden.</translation>
    </message>
    <message>
      <source>{text}</source>
      <translation>{text}</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>There is no collection called “{name}”.</source>
      <translation>Es gibt keine Sammlung namens „{name}“.</translation>
    </message>
    <message>
      <source>armchair list --view collections lists them.</source>
      <translation>armchair list --view collections zeigt sie an.</translation>
    </message>
    <message>
      <source>“{title}” is bookmarked.</source>
      <translation>„{title}“ hat ein Lesezeichen.</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket; armchair undo brings it back.</source>
      <translation>„{title}“ liegt im Papierkorb; armchair undo holt es zurück.</translation>
    </message>
    <message>
      <source>“{title}” is not bookmarked any more.</source>
      <translation>„{title}“ hat kein Lesezeichen mehr.</translation>
    </message>
    <message>
      <source>Remove the bookmark of “{title}”</source>
      <translation>Lesezeichen von „{title}“ entfernen</translation>
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation>„{title}“ löschen</translation>
    </message>
    <message>
      <source>Bookmark “{title}”</source>
      <translation>Lesezeichen für „{title}“ setzen</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket already.</source>
      <translation>„{title}“ liegt bereits im Papierkorb.</translation>
    </message>
    <message>
      <source>armchair undo or importing its file again brings it back.</source>
      <translation>armchair undo oder ein erneuter Import der Datei holt es zurück.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <source>“{title}” has no bookmark.</source>
      <translation>„{title}“ hat kein Lesezeichen.</translation>
    </message>
    <message>
      <source>The window is open; nothing was done.</source>
      <translation>Das Fenster ist offen; es wurde nichts getan.</translation>
    </message>
    <message>
      <source>Close it, then run armchair mend again.</source>
      <translation>Schließen Sie es, und rufen Sie armchair mend dann noch einmal auf.</translation>
    </message>
    <message>
      <source>Archive {n} articles</source>
      <translation>{n} Artikel archivieren</translation>
    </message>
    <message>
      <source>To be read later: {n}</source>
      <translation>Später zu lesen: {n}</translation>
    </message>
    <message>
      <source>“{name}” has {n} articles.</source>
      <translation>„{name}“ hat {n} Artikel.</translation>
    </message>
    <message>
      <source>“{title}” has the tags {tags}.</source>
      <translation>„{title}“ hat die Schlagwörter {tags}.</translation>
    </message>
    <message>
      <source>“{tag}” is called “{name}” now.</source>
      <translation>„{tag}“ heißt jetzt „{name}“.</translation>
    </message>
    <message>
      <source>Rated with {stars}: {n}</source>
      <translation>Mit {stars} bewertet: {n}</translation>
    </message>
    <message>
      <source>Take {n} articles out of the archive</source>
      <translation>{n} Artikel aus dem Archiv nehmen</translation>
    </message>
    <message>
      <source>Not to be read later: {n}</source>
      <translation>Nicht später zu lesen: {n}</translation>
    </message>
    <message>
      <source>Take {n} articles out of “{name}”</source>
      <translation>{n} Artikel aus „{name}“ nehmen</translation>
    </message>
    <message>
      <source>Put {n} articles into “{name}”</source>
      <translation>{n} Artikel in „{name}“ legen</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from “{title}”</source>
      <translation>Schlagwort „{tag}“ von „{title}“ entfernen</translation>
    </message>
    <message>
      <source>“{title}” has no tags of yours.</source>
      <translation>„{title}“ hat keine Schlagwörter von Ihnen.</translation>
    </message>
    <message>
      <source>Rename the tag “{tag}” to “{name}”</source>
      <translation>Schlagwort „{tag}“ in „{name}“ umbenennen</translation>
    </message>
    <message>
      <source>Remove the tag “{tag}” from all articles</source>
      <translation>Schlagwort „{tag}“ von allen Artikeln entfernen</translation>
    </message>
    <message>
      <source>No article has the tag “{tag}” any more.</source>
      <translation>Kein Artikel hat mehr das Schlagwort „{tag}“.</translation>
    </message>
    <message>
      <source>Archived: {n}</source>
      <translation>Archiviert: {n}</translation>
    </message>
    <message>
      <source>Not archived: {n}</source>
      <translation>Nicht archiviert: {n}</translation>
    </message>
    <message>
      <source>Read {n} articles later</source>
      <translation>{n} Artikel später lesen</translation>
    </message>
    <message>
      <source>Rename the collection “{name}”</source>
      <translation>Sammlung „{name}“ umbenennen</translation>
    </message>
    <message>
      <source>Tag “{title}” with “{tag}”</source>
      <translation>„{title}“ mit dem Schlagwort „{tag}“ versehen</translation>
    </message>
    <message>
      <source>You have no tag “{tag}”.</source>
      <translation>Sie haben kein Schlagwort „{tag}“.</translation>
    </message>
    <message>
      <source>armchair tag, without anything else, lists them.</source>
      <translation>armchair tag, ohne weitere Angaben, zeigt sie an.</translation>
    </message>
    <message>
      <source>“{tag}” is no tag.</source>
      <translation>„{tag}“ ist kein Schlagwort.</translation>
    </message>
    <message>
      <source>A tag has letters or figures.</source>
      <translation>Ein Schlagwort hat Buchstaben oder Ziffern.</translation>
    </message>
    <message>
      <source>Rate {n} articles</source>
      <translation>{n} Artikel bewerten</translation>
    </message>
    <message>
      <source>Take {n} articles out of Read later</source>
      <translation>{n} Artikel aus „Später lesen“ nehmen</translation>
    </message>
    <message>
      <source>The collection is called “{name}”.</source>
      <translation>Die Sammlung heißt „{name}“.</translation>
    </message>
    <message>
      <source>Remove the collection “{name}”</source>
      <translation>Sammlung „{name}“ entfernen</translation>
    </message>
    <message>
      <source>Removed: “{name}”.</source>
      <translation>Entfernt: „{name}“.</translation>
    </message>
    <message>
      <source>The output cannot be written: {reason}.</source>
      <translation>Die Ausgabe lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>There is no copy “{name}”.</source>
      <translation>Es gibt keine Kopie „{name}“.</translation>
    </message>
    <message>
      <source>armchair restore lists them with their numbers.</source>
      <translation>armchair restore zeigt sie mit ihren Nummern.</translation>
    </message>
    <message>
      <source>There is nothing to copy yet.</source>
      <translation>Es gibt noch nichts zu kopieren.</translation>
    </message>
    <message>
      <source>{problem} {hint}</source>
      <translation>{problem} {hint}</translation>
    </message>
    <message>
      <source>The article {id} is not in the library any more.</source>
      <translation>Der Artikel {id} ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
      <source>Watch the folder {name}</source>
      <translation>Ordner {name} beobachten</translation>
    </message>
    <message>
      <source>Do not watch the folder {name} any more</source>
      <translation>Ordner {name} nicht mehr beobachten</translation>
    </message>
    <message>
      <source>{name} is not watched.</source>
      <translation>{name} wird nicht beobachtet.</translation>
    </message>
    <message>
      <source>armchair watch list shows them.</source>
      <translation>armchair watch list zeigt sie an.</translation>
    </message>
    <message>
      <source>Name a file in a folder that exists.</source>
      <translation>Nennen Sie eine Datei in einem Ordner, den es gibt.</translation>
    </message>
    <message>
      <source>There is no file and no article called “{name}”.</source>
      <translation>Es gibt weder eine Datei noch einen Artikel namens „{name}“.</translation>
    </message>
    <message>
      <source>armchair list shows the articles, armchair --help the verbs.</source>
      <translation>armchair list zeigt die Artikel, armchair --help die Befehle.</translation>
    </message>
    <message>
      <source>{path} was made by a later version of Armchair (format {found}, this one knows {known}).</source>
      <translation>{path} stammt von einer späteren Version von Armchair (Format {found}, diese kennt {known}).</translation>
    </message>
    <message>
      <source>Install the later version, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>Installieren Sie die spätere Version, oder wählen Sie mit --data-dir einen anderen Ordner. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>Rosa</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <source>The colours of the page and the window.</source>
      <translation>Die Farben von Seite und Fenster.</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>Schrift</translation>
    </message>
    <message>
      <source>The face articles are set in; empty is the best serif found here.</source>
      <translation>Die Schrift der Artikel; ohne Angabe die beste Serifenschrift, die sich hier findet.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <source>Size of the body text.</source>
      <translation>Größe des Fließtexts.</translation>
    </message>
    <message>
      <source>px</source>
      <translation>px</translation>
    </message>
    <message>
      <source>Line height</source>
      <translation>Zeilenhöhe</translation>
    </message>
    <message>
      <source>Space from line to line; Chinese gets a little more.</source>
      <translation>Abstand von Zeile zu Zeile; Chinesisch bekommt etwas mehr.</translation>
    </message>
    <message>
      <source>Column width</source>
      <translation>Spaltenbreite</translation>
    </message>
    <message>
      <source>Width of the text column at 18 px text; it grows with the text.</source>
      <translation>Breite der Textspalte bei 18 px Schrift; sie wächst mit der Schrift.</translation>
    </message>
    <message>
      <source>Paragraph spacing</source>
      <translation>Absatzabstand</translation>
    </message>
    <message>
      <source>Space between paragraphs, in lines of text.</source>
      <translation>Abstand zwischen Absätzen, in Textzeilen.</translation>
    </message>
    <message>
      <source>Letter spacing</source>
      <translation>Zeichenabstand</translation>
    </message>
    <message>
      <source>Space between letters, in scripts that do not join them.</source>
      <translation>Abstand zwischen Buchstaben, in Schriften, die sie nicht verbinden.</translation>
    </message>
    <message>
      <source>Indent paragraphs</source>
      <translation>Absätze einziehen</translation>
    </message>
    <message>
      <source>Begin each paragraph a little to the right.</source>
      <translation>Jeden Absatz ein wenig weiter rechts beginnen.</translation>
    </message>
    <message>
      <source>Justify</source>
      <translation>Blocksatz</translation>
    </message>
    <message>
      <source>Make lines end flush at both sides.</source>
      <translation>Zeilen auf beiden Seiten bündig enden lassen.</translation>
    </message>
    <message>
      <source>Hyphenate</source>
      <translation>Silbentrennung</translation>
    </message>
    <message>
      <source>Part words at the ends of lines, by the rules of the article’s language.</source>
      <translation>Wörter am Zeilenende trennen, nach den Regeln der Sprache des Artikels.</translation>
    </message>
    <message>
      <source>Light the paragraph</source>
      <translation>Absatz hervorheben</translation>
    </message>
    <message>
      <source>Dim all but the paragraph that is being read.</source>
      <translation>Alles außer dem gerade gelesenen Absatz abdunkeln.</translation>
    </message>
    <message>
      <source>Reading ruler</source>
      <translation>Leselineal</translation>
    </message>
    <message>
      <source>Dim all but the lines that are being read.</source>
      <translation>Alles außer den gerade gelesenen Zeilen abdunkeln.</translation>
    </message>
    <message>
      <source>Scroll smoothly</source>
      <translation>Sanft rollen</translation>
    </message>
    <message>
      <source>Let the article glide; never where the system asks for less motion.</source>
      <translation>Den Artikel gleiten lassen; nie, wenn das System weniger Bewegung verlangt.</translation>
    </message>
    <message>
      <source>Chapters one under the other</source>
      <translation>Kapitel untereinander</translation>
    </message>
    <message>
      <source>Where a part of a series ends, the next one follows, and the one before stands above.</source>
      <translation>Wo ein Teil einer Reihe endet, folgt der nächste, und der vorige steht darüber.</translation>
    </message>
    <message>
      <source>Hide the toolbar</source>
      <translation>Symbolleiste ausblenden</translation>
    </message>
    <message>
      <source>It comes when you scroll up, point at the upper edge of the article, or go there with Tab.</source>
      <translation>Sie kommt, wenn Sie nach oben rollen, auf den oberen Rand des Artikels zeigen oder mit Tab dorthin gehen.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>The language of the window.</source>
      <translation>Die Sprache des Fensters.</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>Wie das System</translation>
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
      <source>العربية</source>
      <translation>العربية</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>Size of the window’s text</source>
      <translation>Schriftgröße des Fensters</translation>
    </message>
    <message>
      <source>Lists, panes, menus and dialogs, beside what the system asks for.</source>
      <translation>Listen, Bereiche, Menüs und Dialoge, zusätzlich zu dem, was das System verlangt.</translation>
    </message>
    <message>
      <source>Mark as read at the end</source>
      <translation>Am Ende als gelesen markieren</translation>
    </message>
    <message>
      <source>An article read to its end becomes read.</source>
      <translation>Ein zu Ende gelesener Artikel gilt als gelesen.</translation>
    </message>
    <message>
      <source>E-books</source>
      <translation>E-Books</translation>
    </message>
    <message>
      <source>What a book becomes: by its length, an article for each chapter, or one article.</source>
      <translation>Was aus einem Buch wird: je nach Länge ein Artikel pro Kapitel oder ein einziger.</translation>
    </message>
    <message>
      <source>By length</source>
      <translation>Nach Länge</translation>
    </message>
    <message>
      <source>Chapters</source>
      <translation>Kapitel</translation>
    </message>
    <message>
      <source>One article</source>
      <translation>Ein Artikel</translation>
    </message>
    <message>
      <source>Keep reading time</source>
      <translation>Lesezeit festhalten</translation>
    </message>
    <message>
      <source>Minutes and words by day and article, for Reading life; they stay on this machine.</source>
      <translation>Minuten und Wörter nach Tag und Artikel, für das Leseleben; sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Tell of weeks in a row</source>
      <translation>Wochen in Folge nennen</translation>
    </message>
    <message>
      <source>Reading life says in how many weeks running you have read.</source>
      <translation>Das Leseleben sagt, in wie vielen Wochen in Folge Sie gelesen haben.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>Sepia</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <source>Highlights and notes</source>
      <translation>Markierungen und Notizen</translation>
    </message>
    <message>
      <source>Bookmarks</source>
      <translation>Lesezeichen</translation>
    </message>
    <message>
      <source>Read marks</source>
      <translation>Gelesen-Vermerke</translation>
    </message>
    <message>
      <source>Places in articles</source>
      <translation>Lesestellen in Artikeln</translation>
    </message>
    <message>
      <source>Wastebasket</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Names, searches and other things</source>
      <translation>Namen, Suchen und anderes</translation>
    </message>
    <message>
      <source>“{address}” is no address of a page.</source>
      <translation>„{address}“ ist keine Adresse einer Seite.</translation>
    </message>
    <message>
      <source>Copy the address out of your browser’s address bar.</source>
      <translation>Kopieren Sie die Adresse aus der Adresszeile Ihres Browsers.</translation>
    </message>
    <message>
      <source>There is no site called {host}.</source>
      <translation>Es gibt keine Website namens {host}.</translation>
    </message>
    <message>
      <source>Look at the spelling, and whether this computer is connected to the network.</source>
      <translation>Prüfen Sie die Schreibweise und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
      <source>Armchair can save pages of the web only, not “{scheme}:” addresses.</source>
      <translation>Armchair kann nur Webseiten speichern, keine Adressen mit „{scheme}:“.</translation>
    </message>
    <message>
      <source>Give an address that begins with https:// or http://.</source>
      <translation>Geben Sie eine Adresse an, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
      <source>There is a name or a password in the address, which Armchair does not send.</source>
      <translation>Die Adresse enthält einen Namen oder ein Passwort; das sendet Armchair nicht.</translation>
    </message>
    <message>
      <source>Take away what stands before the @.</source>
      <translation>Entfernen Sie, was vor dem @ steht.</translation>
    </message>
    <message>
      <source>{host} is an address of this computer or of a network at home.</source>
      <translation>{host} ist eine Adresse dieses Rechners oder eines Heimnetzes.</translation>
    </message>
    <message>
      <source>If that is what you want, allow it: by the box in the dialog, or by --allow-private.</source>
      <translation>Wenn Sie das möchten, erlauben Sie es: mit dem Kästchen im Dialog oder mit --allow-private.</translation>
    </message>
    <message>
      <source>The name {host} could not be looked up.</source>
      <translation>Der Name {host} ließ sich nicht auflösen.</translation>
    </message>
    <message>
      <source>Look whether this computer is connected to the network, and try again.</source>
      <translation>Prüfen Sie, ob dieser Rechner mit dem Netz verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{host} took too long to answer.</source>
      <translation>{host} brauchte zu lange für eine Antwort.</translation>
    </message>
    <message>
      <source>Try again later. Armchair connects directly and uses no proxy.</source>
      <translation>Versuchen Sie es später noch einmal. Armchair verbindet sich direkt und nutzt keinen Proxy.</translation>
    </message>
    <message>
      <source>Open it in your browser, save the page there, and import the file.</source>
      <translation>Öffnen Sie sie im Browser, speichern Sie die Seite dort, und importieren Sie die Datei.</translation>
    </message>
    <message>
      <source>Look at the address again.</source>
      <translation>Sehen Sie sich die Adresse noch einmal an.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
      <source>its certificate is not right ({reason}).</source>
      <translation>das Zertifikat stimmt nicht ({reason}).</translation>
    </message>
    <message>
      <source>{host} does not give this page to just anyone (answer {status}); perhaps one must log in.</source>
      <translation>{host} gibt diese Seite nicht jedem (Antwort {status}); vielleicht muss man sich anmelden.</translation>
    </message>
    <message>
      <source>{host} gave no page (answer {status}).</source>
      <translation>{host} lieferte keine Seite (Antwort {status}).</translation>
    </message>
    <message>
      <source>{host} gave no answer that makes sense.</source>
      <translation>{host} gab keine verständliche Antwort.</translation>
    </message>
    <message>
      <source>its certificate has expired or is not valid yet.</source>
      <translation>das Zertifikat ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
      <source>nobody whom this computer trusts vouches for its certificate.</source>
      <translation>niemand, dem dieser Rechner vertraut, bürgt für das Zertifikat.</translation>
    </message>
    <message>
      <source>its certificate is for another site.</source>
      <translation>das Zertifikat gehört zu einer anderen Website.</translation>
    </message>
    <message>
      <source>{host} has no such page (answer {status}).</source>
      <translation>{host} hat keine solche Seite (Antwort {status}).</translation>
    </message>
    <message>
      <source>{host} was asked too often (answer {status}).</source>
      <translation>{host} wurde zu oft gefragt (Antwort {status}).</translation>
    </message>
    <message>
      <source>{host} has trouble of its own (answer {status}).</source>
      <translation>{host} hat selbst eine Störung (Antwort {status}).</translation>
    </message>
    <message>
      <source>{host} could not prove that it is itself: {reason}</source>
      <translation>{host} konnte nicht nachweisen, dass es echt ist: {reason}</translation>
    </message>
    <message>
      <source>Nothing was loaded. Look at the address again, or try from another network.</source>
      <translation>Es wurde nichts geladen. Sehen Sie sich die Adresse noch einmal an, oder versuchen Sie es aus einem anderen Netz.</translation>
    </message>
    <message>
      <source>No secure connection to {host} could be made ({reason}).</source>
      <translation>Zu {host} kam keine sichere Verbindung zustande ({reason}).</translation>
    </message>
    <message>
      <source>Some sites can only be reached with http://.</source>
      <translation>Manche Websites sind nur mit http:// erreichbar.</translation>
    </message>
    <message>
      <source>{host} takes no connection.</source>
      <translation>{host} nimmt keine Verbindung an.</translation>
    </message>
    <message>
      <source>Look at the address again, or try later.</source>
      <translation>Sehen Sie sich die Adresse noch einmal an, oder versuchen Sie es später.</translation>
    </message>
    <message>
      <source>There is no way to {host}.</source>
      <translation>Es führt kein Weg zu {host}.</translation>
    </message>
    <message>
      <source>Is this computer connected to the network?</source>
      <translation>Ist dieser Rechner mit dem Netz verbunden?</translation>
    </message>
    <message>
      <source>The connection to {host} broke off before all was there.</source>
      <translation>Die Verbindung zu {host} brach ab, bevor alles da war.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The connection to {host} failed: {reason}.</source>
      <translation>Die Verbindung zu {host} schlug fehl: {reason}.</translation>
    </message>
    <message>
      <source>Save it in your browser and import the file.</source>
      <translation>Speichern Sie sie im Browser, und importieren Sie die Datei.</translation>
    </message>
    <message>
      <source>{host} sends from one address to the next without end.</source>
      <translation>{host} leitet endlos von einer Adresse zur nächsten weiter.</translation>
    </message>
    <message>
      <source>Some sites do that where cookies are refused. Save the page in your browser and import the file.</source>
      <translation>Das tun manche Websites, wenn Cookies abgelehnt werden. Speichern Sie die Seite im Browser, und importieren Sie die Datei.</translation>
    </message>
    <message>
      <source>What is at {host} is larger than {n} MB.</source>
      <translation>Was bei {host} liegt, ist größer als {n} MB.</translation>
    </message>
    <message>
      <source>What {host} sent is packed in a way that cannot be undone.</source>
      <translation>Was {host} sandte, ist so gepackt, dass es sich nicht entpacken lässt.</translation>
    </message>
    <message>
      <source>Armchair reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks, Pinboard, Linkwarden, Karakeep and Kindle, bookmarks as HTML, and OPML.</source>
      <translation>Armchair liest Exporte von Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks, Pinboard, Linkwarden, Karakeep und Kindle, Lesezeichen als HTML sowie OPML.</translation>
    </message>
    <message>
      <source>Armchair reads web pages, Markdown, text, EPUB, Word and OpenDocument files.</source>
      <translation>Armchair liest Webseiten, Markdown, Text, EPUB sowie Word- und OpenDocument-Dateien.</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows.</source>
      <translation>Das ist kein Export, den Armchair kennt.</translation>
    </message>
    <message>
      <source>This file is not text.</source>
      <translation>Diese Datei ist kein Text.</translation>
    </message>
    <message>
      <source>The archive wants to put a file outside of its folder: {name}</source>
      <translation>Das Archiv will eine Datei außerhalb seines Ordners ablegen: {name}</translation>
    </message>
    <message>
      <source>There is a link to another file in the archive: {name}</source>
      <translation>Im Archiv steckt eine Verknüpfung mit einer anderen Datei: {name}</translation>
    </message>
    <message>
      <source>{name} is locked with a password.</source>
      <translation>{name} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
      <source>{name} is packed in a way that Armchair does not know.</source>
      <translation>{name} ist auf eine Weise gepackt, die Armchair nicht kennt.</translation>
    </message>
    <message>
      <source>{name} is too large when it is unpacked.</source>
      <translation>{name} ist entpackt zu groß.</translation>
    </message>
    <message>
      <source>There are too many files in the archive (more than {n}).</source>
      <translation>Das Archiv enthält zu viele Dateien (mehr als {n}).</translation>
    </message>
    <message>
      <source>The archive unpacks to more than {n} GB.</source>
      <translation>Das Archiv ist entpackt größer als {n} GB.</translation>
    </message>
    <message>
      <source>{name} is damaged in the archive.</source>
      <translation>{name} ist im Archiv beschädigt.</translation>
    </message>
    <message>
      <source>The archive is damaged, or is none.</source>
      <translation>Das Archiv ist beschädigt oder gar keines.</translation>
    </message>
    <message>
      <source>{name} is twice in the archive, and not the same.</source>
      <translation>{name} ist zweimal im Archiv, und nicht gleich.</translation>
    </message>
    <message>
      <source>This is no archive of Armchair’s.</source>
      <translation>Das ist kein Archiv von Armchair.</translation>
    </message>
    <message>
      <source>This archive was made by a later version of Armchair. Import it with that one.</source>
      <translation>Dieses Archiv stammt von einer späteren Version von Armchair. Importieren Sie es mit dieser.</translation>
    </message>
    <message>
      <source>A picture of “{title}” is missing.</source>
      <translation>Ein Bild von „{title}“ fehlt.</translation>
    </message>
    <message>
      <source>This line is not what an archive of Armchair’s has.</source>
      <translation>Diese Zeile ist nicht, was ein Archiv von Armchair enthält.</translation>
    </message>
    <message>
      <source>There are no pages in this EPUB.</source>
      <translation>Dieses EPUB enthält keine Seiten.</translation>
    </message>
    <message>
      <source>This is no EPUB: it does not say where its pages are.</source>
      <translation>Das ist kein EPUB: Es sagt nicht, wo seine Seiten sind.</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM of {name}), and Armchair cannot read it.</source>
      <translation>Dieses Buch hat sein Verkäufer gesperrt (DRM von {name}); Armchair kann es nicht lesen.</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM), and Armchair cannot read it.</source>
      <translation>Dieses Buch hat sein Verkäufer gesperrt (DRM); Armchair kann es nicht lesen.</translation>
    </message>
    <message>
      <source>Read it in the seller’s own program, or ask for a copy without DRM.</source>
      <translation>Lesen Sie es im Programm des Verkäufers, oder bitten Sie um ein Exemplar ohne DRM.</translation>
    </message>
    <message>
      <source>This is not an entry.</source>
      <translation>Das ist kein Eintrag.</translation>
    </message>
    <message>
      <source>Not a list: {text}</source>
      <translation>Keine Liste: {text}</translation>
    </message>
    <message>
      <source>There is no place in it: {text}</source>
      <translation>Darin steht kein Ort: {text}</translation>
    </message>
    <message>
      <source>This is not a passage of a book.</source>
      <translation>Das ist keine Stelle aus einem Buch.</translation>
    </message>
    <message>
      <source>Took the last paragraph as the author’s bio.</source>
      <translation>Der letzte Absatz gilt als Kurzbiografie des Autors.</translation>
    </message>
    <message>
      <source>Left the last paragraph in the text, though it may be the author’s bio.</source>
      <translation>Der letzte Absatz blieb im Text, obwohl er die Kurzbiografie des Autors sein könnte.</translation>
    </message>
    <message>
      <source>There is no text in the file.</source>
      <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
      <source>It has {found} values for {expected} columns.</source>
      <translation>Sie hat {found} Werte für {expected} Spalten.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
      <source>From here on nothing can be read: too many quotation marks are not closed.</source>
      <translation>Ab hier ist nichts lesbar: Zu viele Anführungszeichen sind nicht geschlossen.</translation>
    </message>
    <message>
      <source>Read as {encoding}; it does not say so itself.</source>
      <translation>Als {encoding} gelesen; die Datei sagt es selbst nicht.</translation>
    </message>
    <message>
      <source>Damaged characters, shown as �: {count}.</source>
      <translation>Beschädigte Zeichen, als � gezeigt: {count}.</translation>
    </message>
    <message>
      <source>This is an old Word file by another name.</source>
      <translation>Das ist eine alte Word-Datei unter anderem Namen.</translation>
    </message>
    <message>
      <source>Open it in Word or LibreOffice, and save it as .docx or .odt.</source>
      <translation>Öffnen Sie sie in Word oder LibreOffice, und speichern Sie sie als .docx oder .odt.</translation>
    </message>
    <message>
      <source>This is no Word document, or it is damaged.</source>
      <translation>Das ist kein Word-Dokument, oder es ist beschädigt.</translation>
    </message>
    <message>
      <source>The document is nested deeper than any that people write.</source>
      <translation>Das Dokument ist tiefer verschachtelt, als Menschen schreiben.</translation>
    </message>
    <message>
      <source>There is no entry in the file.</source>
      <translation>Die Datei enthält keinen Eintrag.</translation>
    </message>
    <message>
      <source>There is no address in it.</source>
      <translation>Darin steht keine Adresse.</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>Darin steht kein Text.</translation>
    </message>
    <message>
      <source>Its address is too long and was left out: {text}</source>
      <translation>Seine Adresse ist zu lang und wurde weggelassen: {text}</translation>
    </message>
    <message>
      <source>Its title is too long and was cut: {text}</source>
      <translation>Sein Titel ist zu lang und wurde gekürzt: {text}</translation>
    </message>
    <message>
      <source>It has too many tags; left out: {n}</source>
      <translation>Es hat zu viele Schlagwörter; weggelassen: {n}</translation>
    </message>
    <message>
      <source>A tag is too long and was cut: {text}</source>
      <translation>Ein Schlagwort ist zu lang und wurde gekürzt: {text}</translation>
    </message>
    <message>
      <source>More in it was not understood.</source>
      <translation>Weiteres darin wurde nicht verstanden.</translation>
    </message>
    <message>
      <source>A passage without text.</source>
      <translation>Eine Stelle ohne Text.</translation>
    </message>
    <message>
      <source>Not a date: {text}</source>
      <translation>Kein Datum: {text}</translation>
    </message>
    <message>
      <source>Not a language: {text}</source>
      <translation>Keine Sprache: {text}</translation>
    </message>
    <message>
      <source>{problem} ({field})</source>
      <translation>{problem} ({field})</translation>
    </message>
    <message>
      <source>Not a number: {text}</source>
      <translation>Keine Zahl: {text}</translation>
    </message>
    <message>
      <source>Not between 0 and {most}: {text}</source>
      <translation>Nicht zwischen 0 und {most}: {text}</translation>
    </message>
    <message>
      <source>None of {known}: {text}</source>
      <translation>Keines von {known}: {text}</translation>
    </message>
    <message>
      <source>Not a colour that Armchair knows: {text}</source>
      <translation>Keine Farbe, die Armchair kennt: {text}</translation>
    </message>
    <message>
      <source>Not an entry: {text}</source>
      <translation>Kein Eintrag: {text}</translation>
    </message>
    <message>
      <source>Not a text: {text}</source>
      <translation>Kein Text: {text}</translation>
    </message>
    <message>
      <source>Neither yes nor no: {text}</source>
      <translation>Weder ja noch nein: {text}</translation>
    </message>
    <message>
      <source>Not a list of names: {text}</source>
      <translation>Keine Liste von Namen: {text}</translation>
    </message>
    <message>
      <source>Not a name: {text}</source>
      <translation>Kein Name: {text}</translation>
    </message>
    <message>
      <source>This page is not in the book.</source>
      <translation>Diese Seite ist nicht im Buch.</translation>
    </message>
    <message>
      <source>The pages of this book are set like a print; text and pictures were taken, places were not.</source>
      <translation>Die Seiten dieses Buchs sind wie ein Druck gesetzt; Text und Bilder wurden übernommen, ihre Anordnung nicht.</translation>
    </message>
    <message>
      <source>There is no text in this book; its pictures were taken in their order.</source>
      <translation>Dieses Buch enthält keinen Text; seine Bilder wurden der Reihe nach übernommen.</translation>
    </message>
    <message>
      <source>Sound and film in the book were left out: {n}</source>
      <translation>Ton und Film im Buch wurden weggelassen: {n}</translation>
    </message>
    <message>
      <source>The page is too large to be read.</source>
      <translation>Die Seite ist zu groß zum Lesen.</translation>
    </message>
    <message>
      <source>The book is too long; the rest of it was left out.</source>
      <translation>Das Buch ist zu lang; sein Rest wurde weggelassen.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>Die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
      <source>This is not an ordinary file.</source>
      <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>Die Datei ist leer.</translation>
    </message>
    <message>
      <source>The file is too large for an article ({megabytes} MB).</source>
      <translation>Die Datei ist zu groß für einen Artikel ({megabytes} MB).</translation>
    </message>
    <message>
      <source>The file is no longer there.</source>
      <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
      <source>You do not have permission to read this file.</source>
      <translation>Ihnen fehlt das Recht, diese Datei zu lesen.</translation>
    </message>
    <message>
      <source>The file could not be read: {reason}.</source>
      <translation>Die Datei ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <source>The front matter is not sound YAML (line {line}); it was read line by line.</source>
      <translation>Der Dateikopf ist kein fehlerfreies YAML (Zeile {line}); er wurde Zeile für Zeile gelesen.</translation>
    </message>
    <message>
      <source>The front matter has no closing line; it was taken to end at the first blank line.</source>
      <translation>Der Dateikopf hat keine Schlusszeile; er gilt bis zur ersten Leerzeile.</translation>
    </message>
    <message>
      <source>The front matter is not sound TOML (line {line}); it was read line by line.</source>
      <translation>Der Dateikopf ist kein fehlerfreies TOML (Zeile {line}); er wurde Zeile für Zeile gelesen.</translation>
    </message>
    <message>
      <source>This is not JSON that any program wrote.</source>
      <translation>Das ist kein JSON, das ein Programm geschrieben hat.</translation>
    </message>
    <message>
      <source>This is not JSON, or it is cut off.</source>
      <translation>Das ist kein JSON, oder es ist abgeschnitten.</translation>
    </message>
    <message>
      <source>What Armchair wrote of it before the text cannot be read: the marks in it were left out.</source>
      <translation>Was Armchair dazu vor den Text geschrieben hat, ist nicht zu lesen: Die Markierungen darin wurden weggelassen.</translation>
    </message>
    <message>
      <source>The file does not hold its highlights: {n}</source>
      <translation>Die Datei enthält seine Markierungen nicht: {n}</translation>
    </message>
    <message>
      <source>The file is cut off: its end is missing.</source>
      <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
      <source>There is no web page in the file.</source>
      <translation>Die Datei enthält keine Webseite.</translation>
    </message>
    <message>
      <source>The note on it is too long and was cut: {text}</source>
      <translation>Die Notiz dazu ist zu lang und wurde gekürzt: {text}</translation>
    </message>
    <message>
      <source>This is a button for the browser, and no page.</source>
      <translation>Das ist eine Schaltfläche für den Browser, keine Seite.</translation>
    </message>
    <message>
      <source>Open it in LibreOffice, and save it without a password.</source>
      <translation>Öffnen Sie es in LibreOffice, und speichern Sie es ohne Passwort.</translation>
    </message>
    <message>
      <source>This is no OpenDocument text, or it is damaged.</source>
      <translation>Das ist kein OpenDocument-Text, oder er ist beschädigt.</translation>
    </message>
    <message>
      <source>The document is locked with a password.</source>
      <translation>Das Dokument ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
      <source>Pictures of a kind that cannot be shown were left out: {n}</source>
      <translation>Bilder einer Art, die sich nicht anzeigen lässt, wurden weggelassen: {n}</translation>
    </message>
    <message>
      <source>{name} is not as any office program writes it.</source>
      <translation>{name} ist nicht so, wie ein Büroprogramm es schreibt.</translation>
    </message>
    <message>
      <source>“{title}” is a PDF, which Armchair does not read: its link alone was kept.</source>
      <translation>„{title}“ ist ein PDF, das Armchair nicht liest: Nur sein Link wurde behalten.</translation>
    </message>
    <message>
      <source>The notes after a passage may be on it or on the page: they were taken as on the page.</source>
      <translation>Die Notizen nach einer Stelle können ihr oder der Seite gelten: Sie wurden als Notizen zur Seite übernommen.</translation>
    </message>
    <message>
      <source>This is not OPML, or it is cut off.</source>
      <translation>Das ist kein OPML, oder es ist abgeschnitten.</translation>
    </message>
    <message>
      <source>This source has no page, only a feed.</source>
      <translation>Diese Quelle hat keine Seite, nur einen Feed.</translation>
    </message>
    <message>
      <source>Picture not found: {name}</source>
      <translation>Bild nicht gefunden: {name}</translation>
    </message>
    <message>
      <source>Not sure: whole page kept.</source>
      <translation>Nicht sicher: ganze Seite behalten.</translation>
    </message>
    <message>
      <source>Only the beginning of the article is on the page.</source>
      <translation>Auf der Seite steht nur der Anfang des Artikels.</translation>
    </message>
    <message>
      <source>Further pictures not found: {count}</source>
      <translation>Weitere Bilder nicht gefunden: {count}</translation>
    </message>
    <message>
      <source>Pictures that were not saved with the page: {n}</source>
      <translation>Bilder, die nicht mit der Seite gespeichert wurden: {n}</translation>
    </message>
    <message>
      <source>There is no title in it.</source>
      <translation>Darin steht kein Titel.</translation>
    </message>
    <message>
      <source>Armchair does not read {format} files.</source>
      <translation>Armchair liest keine {format}-Dateien.</translation>
    </message>
    <message>
      <source>Armchair does not read PDF.</source>
      <translation>Armchair liest kein PDF.</translation>
    </message>
    <message>
      <source>Its lines are places on paper, not text. Look for the same article as a web page or EPUB.</source>
      <translation>Seine Zeilen sind Orte auf Papier, kein Text. Suchen Sie denselben Artikel als Webseite oder EPUB.</translation>
    </message>
    <message>
      <source>Have Calibre make an EPUB of it; books with DRM cannot be read at all.</source>
      <translation>Lassen Sie Calibre ein EPUB daraus machen; Bücher mit DRM sind gar nicht lesbar.</translation>
    </message>
    <message>
      <source>It holds pictures of pages. Look for the same text as a web page or EPUB.</source>
      <translation>Es enthält Bilder von Seiten. Suchen Sie denselben Text als Webseite oder EPUB.</translation>
    </message>
    <message>
      <source>It holds pictures without text.</source>
      <translation>Es enthält Bilder ohne Text.</translation>
    </message>
    <message>
      <source>Armchair does not unpack this kind of archive.</source>
      <translation>Armchair entpackt diese Art von Archiv nicht.</translation>
    </message>
    <message>
      <source>Unpack it, and import the folder that comes out.</source>
      <translation>Entpacken Sie es, und importieren Sie den Ordner, der herauskommt.</translation>
    </message>
    <message>
      <source>This is a part of a ZIM archive.</source>
      <translation>Das ist ein Teil eines ZIM-Archivs.</translation>
    </message>
    <message>
      <source>Import the part whose name ends in .zimaa; the others must lie beside it.</source>
      <translation>Importieren Sie den Teil, dessen Name auf .zimaa endet; die anderen müssen daneben liegen.</translation>
    </message>
    <message>
      <source>This is a picture, sound or film, and no article.</source>
      <translation>Das ist ein Bild, Ton oder Film und kein Artikel.</translation>
    </message>
    <message>
      <source>Pictures come along with the articles that show them.</source>
      <translation>Bilder kommen mit den Artikeln, die sie zeigen.</translation>
    </message>
    <message>
      <source>wallabag does not say which half of the day its times are in: they may be twelve hours early.</source>
      <translation>wallabag sagt nicht, in welcher Tageshälfte seine Zeiten liegen: Sie können zwölf Stunden zu früh sein.</translation>
    </message>
    <message>
      <source>It is damaged in the archive.</source>
      <translation>Es ist im Archiv beschädigt.</translation>
    </message>
    <message>
      <source>There are no pages in the archive.</source>
      <translation>Das Archiv enthält keine Seiten.</translation>
    </message>
    <message>
      <source>There are {n} articles in the archive.</source>
      <translation>Das Archiv enthält {n} Artikel.</translation>
    </message>
    <message>
      <source>Choose some of them: --only WORD or --most N; --list shows their titles.</source>
      <translation>Wählen Sie einige davon: --only WORD oder --most N; --list zeigt ihre Titel.</translation>
    </message>
    <message>
      <source>Armchair reads ZIM with a library that is not installed here.</source>
      <translation>Armchair liest ZIM mit einer Bibliothek, die hier nicht installiert ist.</translation>
    </message>
    <message>
      <source>Install it: pip install 'armchair[zim]'</source>
      <translation>Installieren Sie sie: pip install 'armchair[zim]'</translation>
    </message>
    <message>
      <source>There are no such articles in it.</source>
      <translation>Solche Artikel enthält es nicht.</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows; it was left out.</source>
      <translation>Das ist kein Export, den Armchair kennt; er wurde weggelassen.</translation>
    </message>
    <message>
      <source>There is no export in the archive that Armchair knows.</source>
      <translation>Das Archiv enthält keinen Export, den Armchair kennt.</translation>
    </message>
    <message>
      <source>The window needs libraries that this system has not: {names}.</source>
      <translation>Das Fenster braucht Bibliotheken, die diesem System fehlen: {names}.</translation>
    </message>
    <message>
      <source>Install them; Debian calls the packages {packages}.</source>
      <translation>Installieren Sie sie; Debian nennt die Pakete {packages}.</translation>
    </message>
    <message>
      <source>Install the packages that hold them.</source>
      <translation>Installieren Sie die Pakete, die sie enthalten.</translation>
    </message>
    <message>
      <source>sudo apt-get install {packages}</source>
      <translation>sudo apt-get install {packages}</translation>
    </message>
    <message>
      <source>says that this comes next</source>
      <translation>sagt, dass dieser Artikel folgt</translation>
    </message>
    <message>
      <source>says that this comes before it</source>
      <translation>sagt, dass dieser Artikel davor kommt</translation>
    </message>
    <message>
      <source>recommends this</source>
      <translation>empfiehlt diesen Artikel</translation>
    </message>
    <message>
      <source>is in a series with this</source>
      <translation>steht mit diesem Artikel in einer Reihe</translation>
    </message>
    <message>
      <source>Restore from the copy of {when}</source>
      <translation>Aus der Kopie vom {when} wiederherstellen</translation>
    </message>
    <message>
      <source>{path} is a file, and a folder is to be made there.</source>
      <translation>{path} ist eine Datei, und dort soll ein Ordner entstehen.</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} gibt es schon.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>{path} is inside the folder of the library.</source>
      <translation>{path} liegt im Ordner der Bibliothek.</translation>
    </message>
    <message>
      <source>Choose a place outside of {path}.</source>
      <translation>Wählen Sie einen Ort außerhalb von {path}.</translation>
    </message>
    <message>
      <source>There is no room left on the disk for {path}.</source>
      <translation>Auf dem Datenträger ist kein Platz für {path}.</translation>
    </message>
    <message>
      <source>Make room and try again, or choose another disk; nothing was left behind.</source>
      <translation>Schaffen Sie Platz und versuchen Sie es noch einmal, oder wählen Sie einen anderen Datenträger; es blieb nichts zurück.</translation>
    </message>
    <message>
      <source>You may not write to {path}.</source>
      <translation>In {path} dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>There is no folder {path}.</source>
      <translation>Es gibt keinen Ordner {path}.</translation>
    </message>
    <message>
      <source>{path} is a folder.</source>
      <translation>{path} ist ein Ordner.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>There are files in {path} already.</source>
      <translation>In {path} liegen schon Dateien.</translation>
    </message>
    <message>
      <source>Choose another name, or say that it may be replaced.</source>
      <translation>Wählen Sie einen anderen Namen, oder erlauben Sie, sie zu ersetzen.</translation>
    </message>
    <message>
      <source>There is no article to export.</source>
      <translation>Es gibt keinen Artikel zu exportieren.</translation>
    </message>
    <message>
      <source>Choose another list.</source>
      <translation>Wählen Sie eine andere Liste.</translation>
    </message>
    <message>
      <source>Complete library (one ZIP, nothing is lost)</source>
      <translation>Ganze Bibliothek (ein ZIP, nichts geht verloren)</translation>
    </message>
    <message>
      <source>Articles, originals and all marks, to keep or to move to another computer.</source>
      <translation>Artikel, Originale und alle Vermerke, zum Aufheben oder für einen anderen Rechner.</translation>
    </message>
    <message>
      <source>Bookmarks for browsers (addresses only)</source>
      <translation>Lesezeichen für Browser (nur Adressen)</translation>
    </message>
    <message>
      <source>Titles, addresses, tags and dates, for browsers. The articles themselves stay here.</source>
      <translation>Titel, Adressen, Schlagwörter und Daten für Browser. Die Artikel selbst bleiben hier.</translation>
    </message>
    <message>
      <source>Left out, as they have no address: {n}</source>
      <translation>Weggelassen, weil sie keine Adresse haben: {n}</translation>
    </message>
    <message>
      <source>{n} articles</source>
      <translation>{n} Artikel</translation>
    </message>
    <message>
      <source>E-book (EPUB)</source>
      <translation>E-Book (EPUB)</translation>
    </message>
    <message>
      <source>A book with contents, highlights and authors, for e-readers.</source>
      <translation>Ein Buch mit Inhalt, Markierungen und Autoren, für E-Reader.</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Pictures of a kind that no book shows, left out: {n}</source>
      <translation>Bilder einer Art, die kein Buch zeigt, weggelassen: {n}</translation>
    </message>
    <message>
      <source>Unknown author</source>
      <translation>Unbekannter Autor</translation>
    </message>
    <message>
      <source>About the author</source>
      <translation>Über den Autor</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Web page (one file)</source>
      <translation>Webseite (eine Datei)</translation>
    </message>
    <message>
      <source>Everything in one page that any browser shows, offline too.</source>
      <translation>Alles auf einer Seite, die jeder Browser zeigt, auch offline.</translation>
    </message>
    <message>
      <source>Markdown folder (comes back without loss)</source>
      <translation>Markdown-Ordner (kommt ohne Verlust zurück)</translation>
    </message>
    <message>
      <source>A file for each article, and its pictures. Other programs read it, and so does Armchair.</source>
      <translation>Eine Datei für jeden Artikel, dazu seine Bilder. Andere Programme lesen sie, und Armchair auch.</translation>
    </message>
    <message>
      <source>Original files, as they were imported</source>
      <translation>Originaldateien, wie sie importiert wurden</translation>
    </message>
    <message>
      <source>The files as they were before they were imported, byte for byte.</source>
      <translation>Die Dateien, wie sie vor dem Import waren, Byte für Byte.</translation>
    </message>
    <message>
      <source>Articles that came from no file, written as their text: {n}</source>
      <translation>Artikel, die aus keiner Datei kamen, als ihr Text geschrieben: {n}</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} Min.</translation>
    </message>
    <message>
      <source>Highlights that are not in this text</source>
      <translation>Markierungen, die nicht in diesem Text stehen</translation>
    </message>
    <message>
      <source>Web pages (a file for each article)</source>
      <translation>Webseiten (eine Datei pro Artikel)</translation>
    </message>
    <message>
      <source>A page for each article, and one with their titles that leads to them.</source>
      <translation>Eine Seite für jeden Artikel, und eine mit ihren Titeln, die zu ihnen führt.</translation>
    </message>
    <message>
      <source>Plain text (one file)</source>
      <translation>Nur Text (eine Datei)</translation>
    </message>
    <message>
      <source>The words alone.</source>
      <translation>Nur die Worte.</translation>
    </message>
    <message>
      <source>There is more in it than {n} entries; the rest was left out.</source>
      <translation>Es enthält mehr als {n} Einträge; der Rest wurde weggelassen.</translation>
    </message>
    <message>
      <source>{n} more were left out.</source>
      <translation>{n} weitere wurden weggelassen.</translation>
    </message>
    <message>
      <source>{n} more notes were left out.</source>
      <translation>Weitere Hinweise wurden weggelassen: {n}.</translation>
    </message>
    <message>
      <source>Armchair could not read it; this is a mistake of ours.</source>
      <translation>Armchair konnte es nicht lesen; das ist unser Fehler.</translation>
    </message>
    <message>
      <source>It cannot be read: {reason}.</source>
      <translation>Es lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <source>There is no such file.</source>
      <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
      <source>You may not read it; check its permissions.</source>
      <translation>Sie dürfen es nicht lesen; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
      <source>There is no text to paste.</source>
      <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
      <source>Take over the marks of {n} articles</source>
      <translation>Vermerke von {n} Artikeln übernehmen</translation>
    </message>
    <message>
      <source>Take over what came with {n} articles</source>
      <translation>Übernehmen, was mit {n} Artikeln kam</translation>
    </message>
    <message>
      <source>Take over what came with “{title}”</source>
      <translation>Übernehmen, was mit „{title}“ kam</translation>
    </message>
    <message>
      <source>{one}, and {other}</source>
      <translation>{one} und {other}</translation>
    </message>
    <message>
      <source>in the series “{series}”</source>
      <translation>in der Reihe „{series}“</translation>
    </message>
    <message>
      <source>{why}, as “{title}”</source>
      <translation>{why}, wie „{title}“</translation>
    </message>
    <message>
      <source>links to this article</source>
      <translation>verweist auf diesen Artikel</translation>
    </message>
    <message>
      <source>linked from this article</source>
      <translation>von diesem Artikel verlinkt</translation>
    </message>
    <message>
      <source>links to “{title}”</source>
      <translation>verweist auf „{title}“</translation>
    </message>
    <message>
      <source>linked from “{title}”</source>
      <translation>von „{title}“ verlinkt</translation>
    </message>
    <message>
      <source>by {author} too</source>
      <translation>auch von {author}</translation>
    </message>
    <message>
      <source>by the same author</source>
      <translation>vom selben Autor</translation>
    </message>
    <message>
      <source>Choose another place. Your marks are as they were.</source>
      <translation>Wählen Sie einen anderen Ort. Ihre Vermerke sind, wie sie waren.</translation>
    </message>
    <message>
      <source>Bring in {n} highlights</source>
      <translation>{n} Markierungen hereinholen</translation>
    </message>
    <message>
      <source>There are no annotations in it.</source>
      <translation>Darin stehen keine Anmerkungen.</translation>
    </message>
    <message>
      <source>It is too large to be a file of annotations.</source>
      <translation>Für eine Datei mit Anmerkungen ist sie zu groß.</translation>
    </message>
    <message>
      <source>It is not JSON.</source>
      <translation>Das ist kein JSON.</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from the copy of {when}.</source>
      <translation>{name} war beschädigt: {rows} Einträge ließen sich lesen, und {copied} kamen aus der Kopie vom {when}.</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read.</source>
      <translation>{name} war beschädigt: {rows} Einträge ließen sich lesen.</translation>
    </message>
    <message>
      <source>{lost}The damaged file is kept in {path}.</source>
      <translation>{lost}Die beschädigte Datei wird unter {path} aufbewahrt.</translation>
    </message>
    <message>
      <source>Articles that are lost: {n} ({titles}). </source>
      <translation>Verlorene Artikel: {n} ({titles}). </translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. </source>
      <translation>Stellen darin, die sich nicht lesen ließen: {n}. </translation>
    </message>
    <message>
      <source>next in series “{series}”</source>
      <translation>nächster in der Reihe „{series}“</translation>
    </message>
    <message>
      <source>next in series “{series}”, part {part}</source>
      <translation>nächster in der Reihe „{series}“, Teil {part}</translation>
    </message>
    <message>
      <source>before this in series “{series}”</source>
      <translation>davor in der Reihe „{series}“</translation>
    </message>
    <message>
      <source>before this in series “{series}”, part {part}</source>
      <translation>davor in der Reihe „{series}“, Teil {part}</translation>
    </message>
    <message>
      <source>same series</source>
      <translation>gleiche Reihe</translation>
    </message>
    <message>
      <source>same series, part {part}</source>
      <translation>gleiche Reihe, Teil {part}</translation>
    </message>
    <message>
      <source>before this, says the page</source>
      <translation>davor, sagt die Seite</translation>
    </message>
    <message>
      <source>after this, says the page</source>
      <translation>danach, sagt die Seite</translation>
    </message>
    <message>
      <source>similar: {words}</source>
      <translation>ähnlich: {words}</translation>
    </message>
    <message>
      <source>similar text</source>
      <translation>ähnlicher Text</translation>
    </message>
    <message>
      <source>links to this</source>
      <translation>verweist hierher</translation>
    </message>
    <message>
      <source>also tagged {tags}</source>
      <translation>auch mit {tags}</translation>
    </message>
    <message>
      <source>from this page</source>
      <translation>von dieser Seite</translation>
    </message>
    <message>
      <source>linked from this page</source>
      <translation>von dieser Seite verlinkt</translation>
    </message>
    <message>
      <source>also by {author}</source>
      <translation>auch von {author}</translation>
    </message>
    <message>
      <source>same author</source>
      <translation>gleicher Autor</translation>
    </message>
    <message>
      <source>Bring {n} articles back from the wastebasket</source>
      <translation>{n} Artikel aus dem Papierkorb holen</translation>
    </message>
    <message>
      <source>It was taken out of the wastebasket.</source>
      <translation>Er wurde aus dem Papierkorb geholt.</translation>
    </message>
    <message>
      <source>It stays in the wastebasket; import the file itself to bring it back.</source>
      <translation>Er bleibt im Papierkorb; importieren Sie die Datei selbst, um ihn zurückzuholen.</translation>
    </message>
    <message>
      <source>Bring “{title}” back from the wastebasket</source>
      <translation>„{title}“ aus dem Papierkorb holen</translation>
    </message>
    <message>
      <source>Bring articles back by importing them</source>
      <translation>Artikel durch Import zurückholen</translation>
    </message>
    <message>
      <source>Perhaps a script makes this page. Save it in your browser and import the file.</source>
      <translation>Vielleicht baut ein Skript diese Seite. Speichern Sie sie im Browser, und importieren Sie die Datei.</translation>
    </message>
    <message>
      <source>What is at this address is no article ({kind}).</source>
      <translation>Unter dieser Adresse liegt kein Artikel ({kind}).</translation>
    </message>
    <message>
      <source>Armchair can save web pages, and files of the kinds that it can import.</source>
      <translation>Armchair kann Webseiten speichern und Dateien der Arten, die es importieren kann.</translation>
    </message>
    <message>
      <source>Pictures that could not be loaded: {n}.</source>
      <translation>Bilder, die sich nicht laden ließen: {n}.</translation>
    </message>
    <message>
      <source>{host} wants you to log in before it shows this page.</source>
      <translation>{host} zeigt diese Seite erst nach einer Anmeldung.</translation>
    </message>
    <message>
      <source>{path} lacks its file {name}.</source>
      <translation>{path} fehlt die Datei {name}.</translation>
    </message>
    <message>
      <source>{path} cannot be read: {reason}.</source>
      <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <source>{path} was packed by gzip, not by dictzip; unpack it with gunzip -S .dz.</source>
      <translation>{path} wurde mit gzip gepackt, nicht mit dictzip; entpacken Sie es mit gunzip -S .dz.</translation>
    </message>
    <message>
      <source>{path} is no StarDict dictionary.</source>
      <translation>{path} ist kein StarDict-Wörterbuch.</translation>
    </message>
    <message>
      <source>{path} is too large to be read packed; unpack it with gunzip.</source>
      <translation>{path} ist zu groß, um gepackt gelesen zu werden; entpacken Sie es mit gunzip.</translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation>Rückgängig: {what}</translation>
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation>Wiederholen: {what}</translation>
    </message>
    <message>
      <source>Import “{name}”</source>
      <translation>„{name}“ importieren</translation>
    </message>
    <message>
      <source>Import “{name}” and {n} more</source>
      <translation>„{name}“ und {n} weitere importieren</translation>
    </message>
    <message>
      <source>Paste “{title}”</source>
      <translation>„{title}“ einfügen</translation>
    </message>
    <message>
      <source>Paste a text</source>
      <translation>Einen Text einfügen</translation>
    </message>
    <message>
      <source>{name} holds too much to be watched.</source>
      <translation>{name} enthält zu viel, um beobachtet zu werden.</translation>
    </message>
    <message>
      <source>Choose a folder in it, such as the one for downloads.</source>
      <translation>Wählen Sie einen Ordner darin, etwa den für Downloads.</translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation>{path} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>Schließen Sie das andere Programm, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{path} is not a database.</source>
      <translation>{path} ist keine Datenbank.</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair: what can be read or copied is saved.</source>
      <translation>Sie blieb, wie sie war. Rufen Sie armchair mend auf, oder starten Sie Armchair: Was sich lesen oder kopieren lässt, wird gerettet.</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair anew: what can be read is saved.</source>
      <translation>Sie blieb, wie sie war. Rufen Sie armchair mend auf, oder starten Sie Armchair neu: Was lesbar ist, wird gerettet.</translation>
    </message>
    <message>
      <source>Make room and try again; nothing was lost.</source>
      <translation>Schaffen Sie Platz und versuchen Sie es noch einmal; es ging nichts verloren.</translation>
    </message>
    <message>
      <source>{path} cannot be changed: it is read-only.</source>
      <translation>{path} lässt sich nicht ändern: Es ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>Give yourself the right to write to the file and its folder, or choose another folder with --data-dir.</source>
      <translation>Geben Sie sich das Schreibrecht für die Datei und ihren Ordner, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation>{path} lässt sich nicht öffnen.</translation>
    </message>
    <message>
      <source>Check that the folder exists and that you may write to it, or choose another with --data-dir.</source>
      <translation>Prüfen Sie, ob es den Ordner gibt und Sie darin schreiben dürfen, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
      <source>Check the permissions of the file.</source>
      <translation>Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
      <source>{path} cannot be read or written: the disk reports an error.</source>
      <translation>{path} lässt sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler.</translation>
    </message>
    <message>
      <source>Check the disk, then try again.</source>
      <translation>Prüfen Sie den Datenträger, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>Verschieben Sie sie, oder wählen Sie mit --data-dir einen anderen Ordner. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Check the folder and its permissions, or choose another with --data-dir.</source>
      <translation>Prüfen Sie den Ordner und seine Zugriffsrechte, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
      <source>{path} cannot be the data folder: a file is in its place.</source>
      <translation>{path} kann nicht der Datenordner sein: An seiner Stelle ist eine Datei.</translation>
    </message>
    <message>
      <source>The search index {path} cannot be used.</source>
      <translation>Der Suchindex {path} ist nicht verwendbar.</translation>
    </message>
    <message>
      <source>Armchair makes it anew from the library; until then titles are searched.</source>
      <translation>Armchair legt ihn aus der Bibliothek neu an; bis dahin werden Titel durchsucht.</translation>
    </message>
    <message>
      <source>{path} is damaged: {fault}.</source>
      <translation>{path} ist beschädigt: {fault}.</translation>
    </message>
    <message>
      <source>Run armchair mend: what can be read is saved, and the damaged file is kept.</source>
      <translation>Rufen Sie armchair mend auf: Was lesbar ist, wird gerettet, und die beschädigte Datei wird aufbewahrt.</translation>
    </message>
    <message>
      <source>{found} articles have no text</source>
      <translation>{found} Artikel haben keinen Text</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir.</source>
      <translation>Verschieben Sie sie, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{path} is a folder, not a file.</source>
      <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
      <source>Move it away.</source>
      <translation>Verschieben Sie ihn.</translation>
    </message>
    <message>
      <source>{found} rows point to nothing</source>
      <translation>{found} Zeilen verweisen auf nichts</translation>
    </message>
    <message>
      <source>it does not read as it should ({found})</source>
      <translation>sie liest sich nicht, wie sie sollte ({found})</translation>
    </message>
    <message>
      <source>{path} could not be copied: {found}.</source>
      <translation>{path} ließ sich nicht kopieren: {found}.</translation>
    </message>
    <message>
      <source>More than one article is called “{name}”.</source>
      <translation>Mehr als ein Artikel heißt „{name}“.</translation>
    </message>
    <message>
      <source>Give one of these ids: {ids}.</source>
      <translation>Geben Sie eine dieser Kennungen an: {ids}.</translation>
    </message>
    <message>
      <source>No article is called “{name}”.</source>
      <translation>Kein Artikel heißt „{name}“.</translation>
    </message>
    <message>
      <source>Give an id, the beginning of one, or an exact title; armchair list shows them.</source>
      <translation>Geben Sie eine Kennung, ihren Anfang oder einen genauen Titel an; armchair list zeigt sie.</translation>
    </message>
    <message>
      <source>Everything is as it was; the history of changes goes on without it.</source>
      <translation>Alles ist, wie es war; der Änderungsverlauf geht ohne sie weiter.</translation>
    </message>
    <message>
      <source>A change whose name cannot be read any more</source>
      <translation>Eine Änderung, deren Name nicht mehr zu lesen ist</translation>
    </message>
    <message>
      <source>This cannot be undone, for what it changed cannot be read any more: {what}</source>
      <translation>Das lässt sich nicht rückgängig machen, denn was es änderte, ist nicht mehr zu lesen: {what}</translation>
    </message>
    <message>
      <source>This cannot be done again, for what it changed cannot be read any more: {what}</source>
      <translation>Das lässt sich nicht wiederholen, denn was es änderte, ist nicht mehr zu lesen: {what}</translation>
    </message>
    <message>
      <source>Made with Qt {version} and PySide6, under the LGPL 3.</source>
      <translation>Erstellt mit Qt {version} und PySide6, unter der LGPL 3.</translation>
    </message>
    <message>
      <source>About Armchair</source>
      <translation>Über Armchair</translation>
    </message>
    <message>
      <source>Armchair</source>
      <translation>Armchair</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Read the articles you keep: offline, in peace, like a good book.</source>
      <translation>Lesen Sie die Artikel, die Sie aufheben: offline, in Ruhe, wie ein gutes Buch.</translation>
    </message>
    <message>
      <source>Armchair is free software under the MIT licence.</source>
      <translation>Armchair ist freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
      <source>Your articles and marks are in {folder}</source>
      <translation>Ihre Artikel und Vermerke liegen in {folder}</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Vermerken</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Continue reading</source>
      <translation>Weiterlesen</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Voriger</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Nächster</translation>
    </message>
    <message>
      <source>Page down, then the next article</source>
      <translation>Seite vor, dann der nächste Artikel</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Seite zurück</translation>
    </message>
    <message>
      <source>Next paragraph</source>
      <translation>Nächster Absatz</translation>
    </message>
    <message>
      <source>Previous paragraph</source>
      <translation>Voriger Absatz</translation>
    </message>
    <message>
      <source>Next highlight</source>
      <translation>Nächste Markierung</translation>
    </message>
    <message>
      <source>Previous highlight</source>
      <translation>Vorige Markierung</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>Liste durchsuchen</translation>
    </message>
    <message>
      <source>Find in article</source>
      <translation>Im Artikel suchen</translation>
    </message>
    <message>
      <source>Next match</source>
      <translation>Nächster Treffer</translation>
    </message>
    <message>
      <source>Previous match</source>
      <translation>Voriger Treffer</translation>
    </message>
    <message>
      <source>Look up in the dictionary</source>
      <translation>Im Wörterbuch nachschlagen</translation>
    </message>
    <message>
      <source>Read aloud, or pause</source>
      <translation>Vorlesen oder anhalten</translation>
    </message>
    <message>
      <source>Page of the author</source>
      <translation>Seite des Autors</translation>
    </message>
    <message>
      <source>Page of the series</source>
      <translation>Seite der Reihe</translation>
    </message>
    <message>
      <source>Web page of the article…</source>
      <translation>Webseite des Artikels …</translation>
    </message>
    <message>
      <source>To the article</source>
      <translation>Zum Artikel</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>Lesezeichen</translation>
    </message>
    <message>
      <source>Bookmark this paragraph…</source>
      <translation>Lesezeichen für diesen Absatz…</translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>Highlight in yellow</source>
      <translation>Gelb markieren</translation>
    </message>
    <message>
      <source>Highlight in green</source>
      <translation>Grün markieren</translation>
    </message>
    <message>
      <source>Highlight in blue</source>
      <translation>Blau markieren</translation>
    </message>
    <message>
      <source>Highlight in pink</source>
      <translation>Rosa markieren</translation>
    </message>
    <message>
      <source>Highlight in purple</source>
      <translation>Violett markieren</translation>
    </message>
    <message>
      <source>Note on this passage…</source>
      <translation>Notiz zu dieser Stelle…</translation>
    </message>
    <message>
      <source>Note on the article…</source>
      <translation>Notiz zum Artikel…</translation>
    </message>
    <message>
      <source>Remove the highlight</source>
      <translation>Markierung entfernen</translation>
    </message>
    <message>
      <source>Copy as a quote with its source</source>
      <translation>Als Zitat mit Quelle kopieren</translation>
    </message>
    <message>
      <source>All marks</source>
      <translation>Alle Vermerke</translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
      <source>Read later, or no more</source>
      <translation>Später lesen, oder nicht mehr</translation>
    </message>
    <message>
      <source>Next of Read later</source>
      <translation>Nächster aus „Später lesen“</translation>
    </message>
    <message>
      <source>Archive, or take out of the archive</source>
      <translation>Archivieren, oder aus dem Archiv nehmen</translation>
    </message>
    <message>
      <source>Put into a collection…</source>
      <translation>In eine Sammlung legen…</translation>
    </message>
    <message>
      <source>Move up in Read later or a collection</source>
      <translation>In „Später lesen“ oder einer Sammlung nach oben</translation>
    </message>
    <message>
      <source>Move down in Read later or a collection</source>
      <translation>In „Später lesen“ oder einer Sammlung nach unten</translation>
    </message>
    <message>
      <source>Rate with one star</source>
      <translation>Mit einem Stern bewerten</translation>
    </message>
    <message>
      <source>Rate with two stars</source>
      <translation>Mit zwei Sternen bewerten</translation>
    </message>
    <message>
      <source>Rate with three stars</source>
      <translation>Mit drei Sternen bewerten</translation>
    </message>
    <message>
      <source>Rate with four stars</source>
      <translation>Mit vier Sternen bewerten</translation>
    </message>
    <message>
      <source>Rate with five stars</source>
      <translation>Mit fünf Sternen bewerten</translation>
    </message>
    <message>
      <source>Take the rating away</source>
      <translation>Bewertung zurücknehmen</translation>
    </message>
    <message>
      <source>Add or remove tags…</source>
      <translation>Schlagwörter hinzufügen oder entfernen…</translation>
    </message>
    <message>
      <source>Rename or merge a tag…</source>
      <translation>Schlagwort umbenennen oder zusammenführen…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Put back from the wastebasket</source>
      <translation>Aus dem Papierkorb zurückholen</translation>
    </message>
    <message>
      <source>Empty the wastebasket</source>
      <translation>Papierkorb leeren</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>History of changes…</source>
      <translation>Änderungsverlauf…</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Dateien importieren…</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>Ordner importieren…</translation>
    </message>
    <message>
      <source>Save page from address…</source>
      <translation>Seite von Adresse speichern…</translation>
    </message>
    <message>
      <source>Watched folders…</source>
      <translation>Beobachtete Ordner…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Paste text as an article</source>
      <translation>Text als Artikel einfügen</translation>
    </message>
    <message>
      <source>Last import report</source>
      <translation>Letzter Importbericht</translation>
    </message>
    <message>
      <source>Imports…</source>
      <translation>Importe…</translation>
    </message>
    <message>
      <source>Restore from a copy…</source>
      <translation>Aus einer Kopie wiederherstellen…</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the link of the article</source>
      <translation>Link des Artikels kopieren</translation>
    </message>
    <message>
      <source>Copy the code or table in sight</source>
      <translation>Sichtbaren Code oder sichtbare Tabelle kopieren</translation>
    </message>
    <message>
      <source>Copy as a picture</source>
      <translation>Als Bild kopieren</translation>
    </message>
    <message>
      <source>Save the passage as PNG…</source>
      <translation>Stelle als PNG speichern…</translation>
    </message>
    <message>
      <source>Dictionaries…</source>
      <translation>Wörterbücher…</translation>
    </message>
    <message>
      <source>Copy citation: APA</source>
      <translation>Quellenangabe kopieren: APA</translation>
    </message>
    <message>
      <source>Copy citation: BibTeX</source>
      <translation>Quellenangabe kopieren: BibTeX</translation>
    </message>
    <message>
      <source>Copy citation: RIS</source>
      <translation>Quellenangabe kopieren: RIS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Als PDF speichern…</translation>
    </message>
    <message>
      <source>Keep this search as a view…</source>
      <translation>Diese Suche als Ansicht behalten…</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Unread articles</source>
      <translation>Ungelesene Artikel</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>Autoren</translation>
    </message>
    <message>
      <source>Wanted articles</source>
      <translation>Gesuchte Artikel</translation>
    </message>
    <message>
      <source>Read later</source>
      <translation>Später lesen</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Sammlungen</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archiv</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>Recently read</source>
      <translation>Zuletzt gelesen</translation>
    </message>
    <message>
      <source>Long reads</source>
      <translation>Lange Artikel</translation>
    </message>
    <message>
      <source>Surprise me</source>
      <translation>Überrasch mich</translation>
    </message>
    <message>
      <source>Map of this article</source>
      <translation>Karte dieses Artikels</translation>
    </message>
    <message>
      <source>Reading life</source>
      <translation>Leseleben</translation>
    </message>
    <message>
      <source>Look at the code or table in sight</source>
      <translation>Sichtbaren Code oder sichtbare Tabelle ansehen</translation>
    </message>
    <message>
      <source>Move the wide table in sight on</source>
      <translation>Breite Tabelle im Blick weiterschieben</translation>
    </message>
    <message>
      <source>Move the wide table in sight back</source>
      <translation>Breite Tabelle im Blick zurückschieben</translation>
    </message>
    <message>
      <source>Open all that is folded in the article</source>
      <translation>Im Artikel alles Eingeklappte öffnen</translation>
    </message>
    <message>
      <source>Fold all that can be folded in the article</source>
      <translation>Im Artikel alles einklappen, was sich einklappen lässt</translation>
    </message>
    <message>
      <source>Side panel</source>
      <translation>Seitenleiste</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Fokus</translation>
    </message>
    <message>
      <source>Show the original</source>
      <translation>Original zeigen</translation>
    </message>
    <message>
      <source>Light the paragraph being read</source>
      <translation>Gelesenen Absatz hervorheben</translation>
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation>Zwei Artikel nebeneinander</translation>
    </message>
    <message>
      <source>To the other article</source>
      <translation>Zum anderen Artikel</translation>
    </message>
    <message>
      <source>Swap the two articles</source>
      <translation>Die beiden Artikel tauschen</translation>
    </message>
    <message>
      <source>Hide the toolbar while reading</source>
      <translation>Symbolleiste beim Lesen ausblenden</translation>
    </message>
    <message>
      <source>Typography</source>
      <translation>Typografie</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größerer Text</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinerer Text</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>Normale Schriftgröße</translation>
    </message>
    <message>
      <source>Theme: follow the system</source>
      <translation>Farbschema: wie das System</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>Farbschema: hell</translation>
    </message>
    <message>
      <source>Theme: sepia</source>
      <translation>Farbschema: Sepia</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>Farbschema: dunkel</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>Farbschema: hoher Kontrast</translation>
    </message>
    <message>
      <source>Theme: high contrast, dark</source>
      <translation>Farbschema: hoher Kontrast, dunkel</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts…</source>
      <translation>Tastenkürzel ändern…</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>Datenordner öffnen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation>{text} ({keys})</translation>
    </message>
    <message>
      <source>{title} — Armchair</source>
      <translation>{title} — Armchair</translation>
    </message>
    <message>
      <source>Name an author “{name}”</source>
      <translation>Einen Autor „{name}“ nennen</translation>
    </message>
    <message>
      <source>Put a bio back into the text</source>
      <translation>Eine Kurzbiografie in den Text zurücksetzen</translation>
    </message>
    <message>
      <source>Take a bio out of the text</source>
      <translation>Eine Kurzbiografie aus dem Text nehmen</translation>
    </message>
    <message>
      <source>Armchair has a problem</source>
      <translation>Armchair hat ein Problem</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortfahren</translation>
    </message>
    <message>
      <source>This import can no longer be undone or redone.</source>
      <translation>Dieser Import lässt sich nicht mehr rückgängig machen oder wiederholen.</translation>
    </message>
    <message>
      <source>This article is in the wastebasket.</source>
      <translation>Dieser Artikel liegt im Papierkorb.</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Your marks and places are gone from this folder, but there are copies of them.</source>
      <translation>Ihre Vermerke und Lesestellen sind aus diesem Ordner verschwunden, aber es gibt Kopien davon.</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>Wiederherstellen…</translation>
    </message>
    <message>
      <source>Keep the note that was being written when Armchair ended</source>
      <translation>Notiz behalten, die beim Ende von Armchair gerade geschrieben wurde</translation>
    </message>
    <message>
      <source>Armchair closes as soon as what you did last is stored.</source>
      <translation>Armchair schließt, sobald gespeichert ist, was Sie zuletzt getan haben.</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <source>{told} {note}</source>
      <translation>{told} {note}</translation>
    </message>
    <message>
      <source>The damaged file is kept in {path}.</source>
      <translation>Die beschädigte Datei wird unter {path} aufbewahrt.</translation>
    </message>
    <message>
      <source>Your library was damaged. What can be read of it is being saved…</source>
      <translation>Ihre Bibliothek war beschädigt. Was davon lesbar ist, wird gerettet…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from a copy.</source>
      <translation>{name} war beschädigt: {rows} Einträge ließen sich lesen, und {copied} kamen aus einer Kopie.</translation>
    </message>
    <message>
      <source>Articles that are lost: {n}. The damaged file and their names are kept in {path}.</source>
      <translation>Verlorene Artikel: {n}. Die beschädigte Datei und ihre Namen werden unter {path} aufbewahrt.</translation>
    </message>
    <message>
      <source>The damaged library could not be saved: {reason}</source>
      <translation>Die beschädigte Bibliothek ließ sich nicht retten: {reason}</translation>
    </message>
    <message>
      <source>Nothing was changed. Run armchair mend to try again.</source>
      <translation>Es wurde nichts geändert. Rufen Sie armchair mend auf, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. The damaged file is kept in {path}.</source>
      <translation>Stellen darin, die sich nicht lesen ließen: {n}. Die beschädigte Datei wird unter {path} aufbewahrt.</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>Es wurde angehalten.</translation>
    </message>
    <message>
      <source>before a new version</source>
      <translation>vor einer neuen Version</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>vor einer Wiederherstellung</translation>
    </message>
    <message numerus="yes">
      <source>%n come back</source>
      <translation>
        <numerusform>%n kommt zurück</numerusform>
        <numerusform>%n kommen zurück</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go</source>
      <translation>
        <numerusform>%n verschwindet</numerusform>
        <numerusform>%n verschwinden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n become as they were</source>
      <translation>
        <numerusform>%n wird, wie es war</numerusform>
        <numerusform>%n werden, wie sie waren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go into it</source>
      <translation>
        <numerusform>%n kommt hinein</numerusform>
        <numerusform>%n kommen hinein</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n come out of it</source>
      <translation>
        <numerusform>%n kommt heraus</numerusform>
        <numerusform>%n kommen heraus</numerusform>
      </translation>
    </message>
    <message>
      <source>comes back</source>
      <translation>kommt zurück</translation>
    </message>
    <message>
      <source>goes</source>
      <translation>verschwindet</translation>
    </message>
    <message>
      <source>becomes as it was</source>
      <translation>wird, wie es war</translation>
    </message>
    <message>
      <source>goes into it</source>
      <translation>kommt hinein</translation>
    </message>
    <message>
      <source>comes out of it</source>
      <translation>kommt heraus</translation>
    </message>
    <message>
      <source>Restore from a copy</source>
      <translation>Aus einer Kopie wiederherstellen</translation>
    </message>
    <message>
      <source>What you read and marked is copied each day. Going back to a copy can be undone. Articles and settings stay as they are.</source>
      <translation>Was Sie gelesen und vermerkt haben, wird jeden Tag kopiert. Die Rückkehr zu einer Kopie lässt sich rückgängig machen. Artikel und Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Kopien</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Was sich ändern würde</translation>
    </message>
    <message>
      <source>In which way</source>
      <translation>Auf welche Weise</translation>
    </message>
    <message>
      <source>Only bring back what is missing; leave all else as it is</source>
      <translation>Nur zurückholen, was fehlt; alles andere lassen, wie es ist</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Storing what you did…</source>
      <translation>Was Sie getan haben, wird gespeichert …</translation>
    </message>
    <message>
      <source>There are no copies yet. One is made each day while Armchair is open.</source>
      <translation>Es gibt noch keine Kopien. Jeden Tag wird eine angelegt, solange Armchair offen ist.</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Wird verglichen…</translation>
    </message>
    <message>
      <source>Nothing would change: all is as this copy has it.</source>
      <translation>Nichts würde sich ändern: Alles ist, wie diese Kopie es hat.</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %n weiterer</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>Änderungsverlauf</translation>
    </message>
    <message>
      <source>Nothing was changed yet.</source>
      <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>It is undone. Redo does it again, with what was undone before it.</source>
      <translation>Der Schritt ist rückgängig gemacht. Wiederholen führt ihn wieder aus, samt dem, was vor ihm rückgängig gemacht wurde.</translation>
    </message>
    <message>
      <source>Undo goes back to before this step: it and all that came after it are undone.</source>
      <translation>Rückgängig geht vor diesen Schritt zurück: Er und alles, was danach kam, wird rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
      <source>Redo %n steps</source>
      <translation>
        <numerusform>%n Schritt wiederholen</numerusform>
        <numerusform>%n Schritte wiederholen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Undo %n steps</source>
      <translation>
        <numerusform>%n Schritt rückgängig machen</numerusform>
        <numerusform>%n Schritte rückgängig machen</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the wastebasket of “{title}”</source>
      <translation>Papierkorb leeren: „{title}“</translation>
    </message>
    <message>
      <source>Empty the wastebasket of {n} articles</source>
      <translation>Papierkorb leeren: {n} Artikel</translation>
    </message>
    <message>
      <source>Put all back</source>
      <translation>Alle zurückholen</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>It is not in the wastebasket.</source>
      <translation>Er ist nicht im Papierkorb.</translation>
    </message>
    <message>
      <source>The wastebasket is empty.</source>
      <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
      <source>This link leaves Armchair: {address}</source>
      <translation>Dieser Link führt aus Armchair hinaus: {address}</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>Im Browser öffnen</translation>
    </message>
    <message>
      <source>Save it here</source>
      <translation>Hier speichern</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation>
        <numerusform>%Ln Artikel</numerusform>
        <numerusform>%Ln Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n Min.</numerusform>
        <numerusform>%n Min.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n Minute</numerusform>
        <numerusform>%n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation>
        <numerusform>Von %n Artikel gesucht</numerusform>
        <numerusform>Von %n Artikeln gesucht</numerusform>
      </translation>
    </message>
    <message>
      <source>read</source>
      <translation>gelesen</translation>
    </message>
    <message numerus="yes">
      <source>%n marks</source>
      <translation>
        <numerusform>%n Vermerk</numerusform>
        <numerusform>%n Vermerke</numerusform>
      </translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <source>archived</source>
      <translation>archiviert</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>ungelesen</translation>
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation>
        <numerusform>%n Prozent gelesen</numerusform>
        <numerusform>%n Prozent gelesen</numerusform>
      </translation>
    </message>
    <message>
      <source>bookmarked</source>
      <translation>mit Lesezeichen</translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n Stern</numerusform>
        <numerusform>%n Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>yours</source>
      <translation>von Ihnen</translation>
    </message>
    <message>
      <source>Saved {date}</source>
      <translation>Gespeichert {date}</translation>
    </message>
    <message>
      <source>Saved link</source>
      <translation>Gemerkter Link</translation>
    </message>
    <message>
      <source>Drop files or folders here, or import them: Markdown, web pages, e-books, exports of other services.</source>
      <translation>Legen Sie Dateien oder Ordner hier ab, oder importieren Sie sie: Markdown, Webseiten, E-Books, Exporte anderer Dienste.</translation>
    </message>
    <message>
      <source>All your articles are in the wastebasket.</source>
      <translation>Alle Ihre Artikel liegen im Papierkorb.</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>Noch keine Artikel</translation>
    </message>
    <message>
      <source>Did you mean “{words}”?</source>
      <translation>Meinten Sie „{words}“?</translation>
    </message>
    <message>
      <source>Search for it</source>
      <translation>Danach suchen</translation>
    </message>
    <message>
      <source>Nothing matches “{words}”.</source>
      <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
      <source>Nothing here.</source>
      <translation>Hier ist nichts.</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>All read.</source>
      <translation>Alles gelesen.</translation>
    </message>
    <message>
      <source>What you import next appears here.</source>
      <translation>Was Sie als Nächstes importieren, erscheint hier.</translation>
    </message>
    <message>
      <source>No bookmarks yet</source>
      <translation>Noch keine Lesezeichen</translation>
    </message>
    <message>
      <source>Press B to bookmark the open article.</source>
      <translation>Drücken Sie B, um dem offenen Artikel ein Lesezeichen zu geben.</translation>
    </message>
    <message>
      <source>No authors yet</source>
      <translation>Noch keine Autoren</translation>
    </message>
    <message>
      <source>Authors appear here with their articles.</source>
      <translation>Autoren erscheinen hier mit ihren Artikeln.</translation>
    </message>
    <message>
      <source>Nothing wanted</source>
      <translation>Nichts gesucht</translation>
    </message>
    <message>
      <source>What your articles point to and you do not have yet is listed here.</source>
      <translation>Worauf Ihre Artikel verweisen und was Sie noch nicht haben, steht hier.</translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation>Noch keine Schlagwörter</translation>
    </message>
    <message>
      <source>Tags appear here with their articles.</source>
      <translation>Schlagwörter erscheinen hier mit ihren Artikeln.</translation>
    </message>
    <message>
      <source>No sources yet</source>
      <translation>Noch keine Quellen</translation>
    </message>
    <message>
      <source>Sites that articles came from appear here.</source>
      <translation>Websites, von denen Artikel kamen, erscheinen hier.</translation>
    </message>
    <message>
      <source>No dates yet</source>
      <translation>Noch keine Daten</translation>
    </message>
    <message>
      <source>Articles that say when they were published appear here.</source>
      <translation>Artikel, die sagen, wann sie erschienen sind, stehen hier.</translation>
    </message>
    <message>
      <source>Nothing read yet</source>
      <translation>Noch nichts gelesen</translation>
    </message>
    <message>
      <source>What you open appears here, the last first.</source>
      <translation>Was Sie öffnen, erscheint hier, das Letzte zuerst.</translation>
    </message>
    <message>
      <source>No long reads yet</source>
      <translation>Noch keine langen Artikel</translation>
    </message>
    <message>
      <source>Articles of 20 minutes and more appear here.</source>
      <translation>Artikel von 20 Minuten und mehr erscheinen hier.</translation>
    </message>
    <message>
      <source>Nothing begun</source>
      <translation>Nichts begonnen</translation>
    </message>
    <message>
      <source>What you began and did not finish appears here, the last first.</source>
      <translation>Was Sie begonnen und nicht beendet haben, erscheint hier, das Letzte zuerst.</translation>
    </message>
    <message>
      <source>The wastebasket is empty</source>
      <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
      <source>What you delete appears here.</source>
      <translation>Was Sie löschen, erscheint hier.</translation>
    </message>
    <message>
      <source>Nothing to read later</source>
      <translation>Nichts später zu lesen</translation>
    </message>
    <message>
      <source>Press L to put the open article here.</source>
      <translation>Drücken Sie L, um den offenen Artikel hierher zu legen.</translation>
    </message>
    <message>
      <source>No collections yet</source>
      <translation>Noch keine Sammlungen</translation>
    </message>
    <message>
      <source>Press A to put an article into one.</source>
      <translation>Drücken Sie A, um einen Artikel in eine Sammlung zu legen.</translation>
    </message>
    <message>
      <source>The archive is empty</source>
      <translation>Das Archiv ist leer</translation>
    </message>
    <message>
      <source>Press E once an article is done.</source>
      <translation>Drücken Sie E, sobald ein Artikel erledigt ist.</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Date saved</source>
      <translation>Speicherdatum</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Relevance</source>
      <translation>Relevanz</translation>
    </message>
    <message>
      <source>Authors are sorted by name.</source>
      <translation>Autoren sind nach Namen sortiert.</translation>
    </message>
    <message>
      <source>Your own tags come first, then those with the most articles.</source>
      <translation>Ihre eigenen Schlagwörter stehen vorn, dann die mit den meisten Artikeln.</translation>
    </message>
    <message>
      <source>Those with the most articles come first.</source>
      <translation>Die mit den meisten Artikeln stehen vorn.</translation>
    </message>
    <message>
      <source>The latest year comes first.</source>
      <translation>Das jüngste Jahr steht vorn.</translation>
    </message>
    <message>
      <source>What you read last comes first.</source>
      <translation>Was Sie zuletzt lasen, steht vorn.</translation>
    </message>
    <message>
      <source>What you deleted last comes first.</source>
      <translation>Was Sie zuletzt löschten, steht vorn.</translation>
    </message>
    <message>
      <source>Shuffled: choose “Surprise me” again for another order.</source>
      <translation>Gemischt: Wählen Sie „Überrasch mich“ noch einmal für eine andere Reihenfolge.</translation>
    </message>
    <message>
      <source>What most articles point to comes first.</source>
      <translation>Worauf die meisten Artikel verweisen, steht vorn.</translation>
    </message>
    <message>
      <source>In the order that you give it: drag articles, or press Ctrl+Shift+Up and Down.</source>
      <translation>In der Reihenfolge, die Sie ihnen geben: Ziehen Sie Artikel, oder drücken Sie Strg+Umschalt+Pfeil auf und ab.</translation>
    </message>
    <message>
      <source>In the order in which they were made.</source>
      <translation>In der Reihenfolge, in der sie angelegt wurden.</translation>
    </message>
    <message>
      <source>Author: {name}</source>
      <translation>Autor: {name}</translation>
    </message>
    <message>
      <source>Tag: {name}</source>
      <translation>Schlagwort: {name}</translation>
    </message>
    <message>
      <source>Series: {name}</source>
      <translation>Reihe: {name}</translation>
    </message>
    <message>
      <source>Source: {name}</source>
      <translation>Quelle: {name}</translation>
    </message>
    <message>
      <source>Year: {name}</source>
      <translation>Jahr: {name}</translation>
    </message>
    <message>
      <source>Your tag: {name}</source>
      <translation>Ihr Schlagwort: {name}</translation>
    </message>
    <message>
      <source>Collection: {name}</source>
      <translation>Sammlung: {name}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation>
        <numerusform>%Ln Artikel durchsuchen</numerusform>
        <numerusform>%Ln Artikel durchsuchen</numerusform>
      </translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Sortieren</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>Umkehren</translation>
    </message>
    <message>
      <source>Sorted by: {order}</source>
      <translation>Sortiert nach: {order}</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>Show all articles again</source>
      <translation>Wieder alle Artikel zeigen</translation>
    </message>
    <message>
      <source>Remove the filter {text}</source>
      <translation>Filter {text} entfernen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Keep this search as a view</source>
      <translation>Diese Suche als Ansicht behalten</translation>
    </message>
    <message numerus="yes">
      <source>%Ln results</source>
      <translation>
        <numerusform>%Ln Ergebnis</numerusform>
        <numerusform>%Ln Ergebnisse</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln results</source>
      <translation>
        <numerusform>Mehr als %Ln Ergebnis</numerusform>
        <numerusform>Mehr als %Ln Ergebnisse</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} in {seconds} s</source>
      <translation>{count} in {seconds} s</translation>
    </message>
    <message>
      <source>Only titles and authors are searched while the search is being prepared.</source>
      <translation>Nur Titel und Autoren werden durchsucht, solange die Suche vorbereitet wird.</translation>
    </message>
    <message>
      <source>The search is still being prepared: more may be found.</source>
      <translation>Die Suche wird noch vorbereitet: Es kann noch mehr gefunden werden.</translation>
    </message>
    <message>
      <source>Few articles have all the words: these have most of them.</source>
      <translation>Wenige Artikel enthalten alle Wörter: Diese enthalten die meisten davon.</translation>
    </message>
    <message>
      <source>Take out of “{name}”</source>
      <translation>Aus „{name}“ nehmen</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation>
        <numerusform>%n Artikel löschen</numerusform>
        <numerusform>%n Artikel löschen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n articles back</source>
      <translation>
        <numerusform>%n Artikel zurückholen</numerusform>
        <numerusform>%n Artikel zurückholen</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove this collection</source>
      <translation>Diese Sammlung entfernen</translation>
    </message>
    <message>
      <source>Remove from all articles</source>
      <translation>Von allen Artikeln entfernen</translation>
    </message>
    <message>
      <source>No rating</source>
      <translation>Keine Bewertung</translation>
    </message>
    <message>
      <source>Show the articles</source>
      <translation>Artikel zeigen</translation>
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation>
        <numerusform>Lesezeichen von %n Artikel entfernen</numerusform>
        <numerusform>Lesezeichen von %n Artikeln entfernen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation>
        <numerusform>Lesezeichen für %n Artikel setzen</numerusform>
        <numerusform>Lesezeichen für %n Artikel setzen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation>
        <numerusform>%n Artikel als ungelesen markieren</numerusform>
        <numerusform>%n Artikel als ungelesen markieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation>
        <numerusform>%n Artikel als gelesen markieren</numerusform>
        <numerusform>%n Artikel als gelesen markieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>Schlagwörter…</translation>
    </message>
    <message>
      <source>Collections…</source>
      <translation>Sammlungen…</translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation>Titel kopieren</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation>
        <numerusform>%n Titel kopieren</numerusform>
        <numerusform>%n Titel kopieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open beside</source>
      <translation>Daneben öffnen</translation>
    </message>
    <message>
      <source>Open the article that points here</source>
      <translation>Artikel öffnen, der hierher verweist</translation>
    </message>
    <message>
      <source>Save it here from the web</source>
      <translation>Aus dem Netz hierher speichern</translation>
    </message>
    <message>
      <source>Open in the browser…</source>
      <translation>Im Browser öffnen …</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Delete {n} saved links</source>
      <translation>{n} gemerkte Links löschen</translation>
    </message>
    <message>
      <source>Rename or merge…</source>
      <translation>Umbenennen oder zusammenführen…</translation>
    </message>
    <message>
      <source>Copy the name</source>
      <translation>Namen kopieren</translation>
    </message>
    <message>
      <source>Remove bookmark</source>
      <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation>Als ungelesen markieren</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>Als gelesen markieren</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>Bewertung</translation>
    </message>
    <message>
      <source>Take out of the archive</source>
      <translation>Aus dem Archiv nehmen</translation>
    </message>
    <message>
      <source>Put into the archive</source>
      <translation>Archivieren</translation>
    </message>
    <message>
      <source>This is a saved link: its article is not in your library yet.</source>
      <translation>Das ist ein gemerkter Link: Sein Artikel ist noch nicht in Ihrer Bibliothek.</translation>
    </message>
    <message>
      <source>Delete the saved link “{title}”</source>
      <translation>Gemerkten Link „{title}“ löschen</translation>
    </message>
    <message>
      <source>Your articles point there: only links that you saved can be deleted.</source>
      <translation>Ihre Artikel weisen dorthin: Nur Links, die Sie sich gemerkt haben, lassen sich löschen.</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Vorschläge</translation>
    </message>
    <message>
      <source>In the title</source>
      <translation>Im Titel</translation>
    </message>
    <message>
      <source>By an author</source>
      <translation>Von einem Autor</translation>
    </message>
    <message>
      <source>With a tag</source>
      <translation>Mit einem Schlagwort</translation>
    </message>
    <message>
      <source>From a site or a file</source>
      <translation>Von einer Website oder Datei</translation>
    </message>
    <message>
      <source>In a language: en, zh</source>
      <translation>In einer Sprache: en, zh</translation>
    </message>
    <message>
      <source>Not read yet</source>
      <translation>Noch nicht gelesen</translation>
    </message>
    <message>
      <source>Read already</source>
      <translation>Schon gelesen</translation>
    </message>
    <message>
      <source>With a bookmark</source>
      <translation>Mit Lesezeichen</translation>
    </message>
    <message>
      <source>In the archive</source>
      <translation>Im Archiv</translation>
    </message>
    <message>
      <source>To be read later</source>
      <translation>Später zu lesen</translation>
    </message>
    <message>
      <source>With at least so many stars</source>
      <translation>Mit mindestens so vielen Sternen</translation>
    </message>
    <message>
      <source>In a collection</source>
      <translation>In einer Sammlung</translation>
    </message>
    <message>
      <source>Published before: 2020, 2020-05</source>
      <translation>Erschienen vor: 2020, 2020-05</translation>
    </message>
    <message>
      <source>Published since: 2020, 2020-05</source>
      <translation>Erschienen seit: 2020, 2020-05</translation>
    </message>
    <message>
      <source>With more words than</source>
      <translation>Mit mehr Wörtern als</translation>
    </message>
    <message>
      <source>Read in fewer minutes than</source>
      <translation>In weniger Minuten gelesen als</translation>
    </message>
    <message>
      <source>Remove the search “{name}”</source>
      <translation>Suche „{name}“ entfernen</translation>
    </message>
    <message>
      <source>Save the search “{name}”</source>
      <translation>Suche „{name}“ behalten</translation>
    </message>
    <message>
      <source>Rename the search “{name}”</source>
      <translation>Suche „{name}“ umbenennen</translation>
    </message>
    <message>
      <source>Rename the search</source>
      <translation>Suche umbenennen</translation>
    </message>
    <message>
      <source>Saved search: {name}</source>
      <translation>Behaltene Suche: {name}</translation>
    </message>
    <message>
      <source>This search is saved as “{name}”.</source>
      <translation>Diese Suche ist als „{name}“ behalten.</translation>
    </message>
    <message>
      <source>Name:</source>
      <translation>Name:</translation>
    </message>
    <message>
      <source>There is no search to keep: search for something first.</source>
      <translation>Es gibt keine Suche zu behalten: Suchen Sie zuerst nach etwas.</translation>
    </message>
    <message>
      <source>Scroll the list</source>
      <translation>Liste rollen</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>Ungelesen</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>Gesucht</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation>
        <numerusform>%Ln ungelesener Artikel</numerusform>
        <numerusform>%Ln ungelesene Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation>
        <numerusform>%Ln Artikel mit Lesezeichen</numerusform>
        <numerusform>%Ln Artikel mit Lesezeichen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation>
        <numerusform>%Ln Autor</numerusform>
        <numerusform>%Ln Autoren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation>
        <numerusform>%Ln gesuchter Artikel</numerusform>
        <numerusform>%Ln gesuchte Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles to read later</source>
      <translation>
        <numerusform>%Ln Artikel später zu lesen</numerusform>
        <numerusform>%Ln Artikel später zu lesen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln archived articles</source>
      <translation>
        <numerusform>%Ln archivierter Artikel</numerusform>
        <numerusform>%Ln archivierte Artikel</numerusform>
      </translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Rename this search…</source>
      <translation>Diese Suche umbenennen…</translation>
    </message>
    <message>
      <source>Remove this search</source>
      <translation>Diese Suche entfernen</translation>
    </message>
    <message>
      <source>More views</source>
      <translation>Weitere Ansichten</translation>
    </message>
    <message>
      <source>More views: {name}</source>
      <translation>Weitere Ansichten: {name}</translation>
    </message>
    <message>
      <source>Keep this search…</source>
      <translation>Diese Suche behalten…</translation>
    </message>
    <message>
      <source>Bookmark {n} articles</source>
      <translation>Lesezeichen für {n} Artikel setzen</translation>
    </message>
    <message>
      <source>Remove the bookmarks of {n} articles</source>
      <translation>Lesezeichen von {n} Artikeln entfernen</translation>
    </message>
    <message>
      <source>Mark “{title}” as read</source>
      <translation>„{title}“ als gelesen markieren</translation>
    </message>
    <message>
      <source>Mark {n} articles as read</source>
      <translation>{n} Artikel als gelesen markieren</translation>
    </message>
    <message>
      <source>Mark “{title}” as unread</source>
      <translation>„{title}“ als ungelesen markieren</translation>
    </message>
    <message>
      <source>Mark {n} articles as unread</source>
      <translation>{n} Artikel als ungelesen markieren</translation>
    </message>
    <message>
      <source>Delete {n} articles</source>
      <translation>{n} Artikel löschen</translation>
    </message>
    <message>
      <source>Change a bookmark’s label</source>
      <translation>Beschriftung eines Lesezeichens ändern</translation>
    </message>
    <message>
      <source>Mark “{title}” as not related</source>
      <translation>„{title}“ als nicht verwandt vermerken</translation>
    </message>
    <message>
      <source>Bookmark a place in “{title}”</source>
      <translation>Lesezeichen für eine Stelle in „{title}“ setzen</translation>
    </message>
    <message>
      <source>Its words are not in this article any more.</source>
      <translation>Ihre Worte stehen nicht mehr in diesem Artikel.</translation>
    </message>
    <message>
      <source>Remove a highlight in “{title}”</source>
      <translation>Eine Markierung in „{title}“ entfernen</translation>
    </message>
    <message>
      <source>Not in your library any more</source>
      <translation>Nicht mehr in Ihrer Bibliothek</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Readwise (CSV)…</source>
      <translation>Readwise (CSV)…</translation>
    </message>
    <message>
      <source>W3C Web Annotations (JSON)…</source>
      <translation>W3C Web Annotations (JSON)…</translation>
    </message>
    <message>
      <source>Notes for Obsidian…</source>
      <translation>Notizen für Obsidian…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Search in quotes and notes</source>
      <translation>In Zitaten und Notizen suchen</translation>
    </message>
    <message>
      <source>Import annotations…</source>
      <translation>Anmerkungen importieren…</translation>
    </message>
    <message>
      <source>{n} marks were exported to {path}.</source>
      <translation>{n} Vermerke wurden nach {path} exportiert.</translation>
    </message>
    <message>
      <source>Import annotations</source>
      <translation>Anmerkungen importieren</translation>
    </message>
    <message>
      <source>{new} marks were brought in, {known} were here already; {lost} are not found in their articles, and {homeless} articles are not in your library.</source>
      <translation>{new} Vermerke kamen herein, {known} waren schon da; {lost} finden sich nicht in ihren Artikeln, und {homeless} Artikel sind nicht in Ihrer Bibliothek.</translation>
    </message>
    <message>
      <source>Nothing is marked yet. Select text in an article and press H.</source>
      <translation>Noch ist nichts markiert. Wählen Sie Text in einem Artikel aus, und drücken Sie H.</translation>
    </message>
    <message>
      <source>No mark matches. Change the search or the filters.</source>
      <translation>Kein Vermerk passt. Ändern Sie die Suche oder die Filter.</translation>
    </message>
    <message>
      <source>The article of this mark is not in your library any more.</source>
      <translation>Der Artikel zu diesem Vermerk ist nicht mehr in Ihrer Bibliothek.</translation>
    </message>
    <message>
      <source>Attach it again…</source>
      <translation>Wieder anheften…</translation>
    </message>
    <message>
      <source>A folder for the notes</source>
      <translation>Ein Ordner für die Notizen</translation>
    </message>
    <message>
      <source>Export marks</source>
      <translation>Vermerke exportieren</translation>
    </message>
    <message>
      <source>W3C Web Annotations</source>
      <translation>W3C Web Annotations</translation>
    </message>
    <message>
      <source>Bookmarked places</source>
      <translation>Stellen mit Lesezeichen</translation>
    </message>
    <message>
      <source>Notes on articles</source>
      <translation>Notizen zu Artikeln</translation>
    </message>
    <message>
      <source>Without a tag</source>
      <translation>Ohne Schlagwort</translation>
    </message>
    <message>
      <source>Without a date</source>
      <translation>Ohne Datum</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <source>Remove the highlight “{quote}”</source>
      <translation>Markierung „{quote}“ entfernen</translation>
    </message>
    <message>
      <source>Attach “{quote}” again</source>
      <translation>„{quote}“ wieder anheften</translation>
    </message>
    <message>
      <source>Change the colour of “{quote}”</source>
      <translation>Farbe von „{quote}“ ändern</translation>
    </message>
    <message>
      <source>Write a note on the article</source>
      <translation>Notiz zum Artikel schreiben</translation>
    </message>
    <message>
      <source>Change the note on “{quote}”</source>
      <translation>Notiz zu „{quote}“ ändern</translation>
    </message>
    <message>
      <source>Select where “{quote}” belongs, then press H. Escape leaves it.</source>
      <translation>Wählen Sie aus, wohin „{quote}“ gehört, und drücken Sie H. Esc lässt es, wie es ist.</translation>
    </message>
    <message>
      <source>Highlight “{quote}”</source>
      <translation>„{quote}“ markieren</translation>
    </message>
    <message>
      <source>Nothing is marked in this article yet.</source>
      <translation>In diesem Artikel ist noch nichts markiert.</translation>
    </message>
    <message>
      <source>Choose a highlight first, by a click or with Alt+Down.</source>
      <translation>Wählen Sie erst eine Markierung, durch Anklicken oder mit Alt+Pfeil ab.</translation>
    </message>
    <message>
      <source>Select some text or choose a highlight first.</source>
      <translation>Wählen Sie erst Text oder eine Markierung aus.</translation>
    </message>
    <message>
      <source>Copied as a quote with its source.</source>
      <translation>Als Zitat mit Quelle kopiert.</translation>
    </message>
    <message>
      <source>It stays as it is.</source>
      <translation>Es bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down; then mark it.</source>
      <translation>Wählen Sie Text aus, oder mit Pfeil auf und ab einen Absatz; dann markieren Sie ihn.</translation>
    </message>
    <message>
      <source>{colour} ({key})</source>
      <translation>{colour} ({key})</translation>
    </message>
    <message>
      <source>Highlight this</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>By article</source>
      <translation>Nach Artikel</translation>
    </message>
    <message>
      <source>By colour</source>
      <translation>Nach Farbe</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>Nach Schlagwort</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>Nach Monat</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Jederzeit</translation>
    </message>
    <message>
      <source>Last week</source>
      <translation>Letzte Woche</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Letzter Monat</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Letztes Jahr</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <source>With notes</source>
      <translation>Mit Notizen</translation>
    </message>
    <message>
      <source>Not found in the text</source>
      <translation>Nicht im Text gefunden</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Schlagwort</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Any colour</source>
      <translation>Jede Farbe</translation>
    </message>
    <message>
      <source>Any tag</source>
      <translation>Jedes Schlagwort</translation>
    </message>
    <message>
      <source>Any article</source>
      <translation>Jeder Artikel</translation>
    </message>
    <message>
      <source>Bookmarked place</source>
      <translation>Stelle mit Lesezeichen</translation>
    </message>
    <message>
      <source>Note on the article</source>
      <translation>Notiz zum Artikel</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Vermerke</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>Notiz…</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anmerkung</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Kept when you leave it</source>
      <translation>Wird beim Verlassen behalten</translation>
    </message>
    <message>
      <source>Something went wrong in Armchair itself.</source>
      <translation>In Armchair selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
      <source>What you read and marked is saved. If it happens again, please report it.</source>
      <translation>Was Sie gelesen und markiert haben, ist gespeichert. Wenn es wieder geschieht, melden Sie es bitte.</translation>
    </message>
    <message>
      <source>{file}: {reason}</source>
      <translation>{file}: {reason}</translation>
    </message>
    <message>
      <source>Collections of “{title}”</source>
      <translation>Sammlungen von „{title}“</translation>
    </message>
    <message>
      <source>Find or name a collection</source>
      <translation>Sammlung finden oder benennen</translation>
    </message>
    <message>
      <source>Enter adds or takes out · Tab completes · Escape closes</source>
      <translation>Eingabe legt hinein oder nimmt heraus · Tab ergänzt · Esc schließt</translation>
    </message>
    <message numerus="yes">
      <source>Collections of %n articles</source>
      <translation>
        <numerusform>Sammlungen von %n Artikel</numerusform>
        <numerusform>Sammlungen von %n Artikeln</numerusform>
      </translation>
    </message>
    <message>
      <source>New collection “{name}”</source>
      <translation>Neue Sammlung „{name}“</translation>
    </message>
    <message>
      <source>Archive “{title}”</source>
      <translation>„{title}“ archivieren</translation>
    </message>
    <message>
      <source>Take “{title}” out of the archive</source>
      <translation>„{title}“ aus dem Archiv nehmen</translation>
    </message>
    <message>
      <source>Move “{title}”</source>
      <translation>„{title}“ verschieben</translation>
    </message>
    <message>
      <source>Move {n} articles</source>
      <translation>{n} Artikel verschieben</translation>
    </message>
    <message>
      <source>Take out of Read later</source>
      <translation>Aus „Später lesen“ nehmen</translation>
    </message>
    <message>
      <source>Put “{title}” into “{name}”</source>
      <translation>„{title}“ in „{name}“ legen</translation>
    </message>
    <message>
      <source>Take “{title}” out of “{name}”</source>
      <translation>„{title}“ aus „{name}“ nehmen</translation>
    </message>
    <message>
      <source>Rate “{title}” with {stars}</source>
      <translation>„{title}“ mit {stars} bewerten</translation>
    </message>
    <message>
      <source>Rate {n} articles with {stars}</source>
      <translation>{n} Artikel mit {stars} bewerten</translation>
    </message>
    <message>
      <source>Take the rating of “{title}” away</source>
      <translation>Bewertung von „{title}“ zurücknehmen</translation>
    </message>
    <message>
      <source>Take the ratings of {n} articles away</source>
      <translation>Bewertungen von {n} Artikeln zurücknehmen</translation>
    </message>
    <message>
      <source>This was the last article of Read later.</source>
      <translation>Das war der letzte Artikel aus „Später lesen“.</translation>
    </message>
    <message>
      <source>Read later is empty.</source>
      <translation>„Später lesen“ ist leer.</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>Sammlung umbenennen</translation>
    </message>
    <message>
      <source>New name; that of another collection makes the two one:</source>
      <translation>Neuer Name; der einer anderen Sammlung macht aus beiden eine:</translation>
    </message>
    <message>
      <source>Only Read later and collections are in an order that you can change.</source>
      <translation>Nur „Später lesen“ und Sammlungen haben eine Reihenfolge, die Sie ändern können.</translation>
    </message>
    <message>
      <source>Take “{title}” out of Read later</source>
      <translation>„{title}“ aus „Später lesen“ nehmen</translation>
    </message>
    <message>
      <source>Read “{title}” later</source>
      <translation>„{title}“ später lesen</translation>
    </message>
    <message>
      <source>Tag {n} articles with “{tag}”</source>
      <translation>{n} Artikel mit dem Schlagwort „{tag}“ versehen</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from {n} articles</source>
      <translation>Schlagwort „{tag}“ von {n} Artikeln entfernen</translation>
    </message>
    <message>
      <source>This page is no article. Choose articles in the list, or go back to the open one.</source>
      <translation>Diese Seite ist kein Artikel. Wählen Sie Artikel in der Liste aus, oder gehen Sie zum geöffneten zurück.</translation>
    </message>
    <message>
      <source>No article is open, and none is chosen in the list.</source>
      <translation>Kein Artikel ist geöffnet, und in der Liste ist keiner ausgewählt.</translation>
    </message>
    <message>
      <source>Merge the tag “{tag}” into “{name}”</source>
      <translation>Schlagwort „{tag}“ mit „{name}“ zusammenführen</translation>
    </message>
    <message>
      <source>Rename or merge the tag “{tag}”</source>
      <translation>Schlagwort „{tag}“ umbenennen oder zusammenführen</translation>
    </message>
    <message>
      <source>New name. What stands below it moves along; the name of another tag makes the two one:</source>
      <translation>Neuer Name. Was darunter steht, zieht mit um; der Name eines anderen Schlagworts macht aus beiden eines:</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>Schlagwörter von „{title}“</translation>
    </message>
    <message>
      <source>Rename or merge a tag</source>
      <translation>Schlagwort umbenennen oder zusammenführen</translation>
    </message>
    <message>
      <source>Find or type a tag; / nests it</source>
      <translation>Schlagwort finden oder eingeben; / verschachtelt es</translation>
    </message>
    <message>
      <source>Enter adds or removes · Tab completes · Escape closes</source>
      <translation>Eingabe fügt hinzu oder entfernt · Tab ergänzt · Esc schließt</translation>
    </message>
    <message numerus="yes">
      <source>Tags of %n articles</source>
      <translation>
        <numerusform>Schlagwörter von %n Artikel</numerusform>
        <numerusform>Schlagwörter von %n Artikeln</numerusform>
      </translation>
    </message>
    <message>
      <source>New tag “{tag}”</source>
      <translation>Neues Schlagwort „{tag}“</translation>
    </message>
    <message>
      <source>Which tag?</source>
      <translation>Welches Schlagwort?</translation>
    </message>
    <message>
      <source>What stands below it moves along. The name of another tag makes the two one.</source>
      <translation>Was darunter steht, zieht mit um. Der Name eines anderen Schlagworts macht aus beiden eines.</translation>
    </message>
    <message>
      <source>Choose an article in the list.</source>
      <translation>Wählen Sie einen Artikel in der Liste.</translation>
    </message>
    <message>
      <source>Not sure what the article is: whole page kept.</source>
      <translation>Nicht sicher, was der Artikel ist: ganze Seite behalten.</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>Empfohlen</translation>
    </message>
    <message>
      <source>Wide table, sideways</source>
      <translation>Breite Tabelle, seitwärts</translation>
    </message>
    <message>
      <source>Heading of level {n}</source>
      <translation>Überschrift der Ebene {n}</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation>
        <numerusform>%Ln Artikel in Ihrer Bibliothek</numerusform>
        <numerusform>%Ln Artikel in Ihrer Bibliothek</numerusform>
      </translation>
    </message>
    <message>
      <source>Whether these lines are about the author or belong to the article’s text</source>
      <translation>Ob diese Zeilen vom Autor handeln oder zum Text des Artikels gehören</translation>
    </message>
    <message>
      <source>Change name…</source>
      <translation>Namen ändern…</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>Name…</translation>
    </message>
    <message>
      <source>All articles with the same bio get this author</source>
      <translation>Alle Artikel mit derselben Kurzbiografie bekommen diesen Autor</translation>
    </message>
    <message>
      <source>Name of the author</source>
      <translation>Name des Autors</translation>
    </message>
    <message>
      <source>more</source>
      <translation>mehr</translation>
    </message>
    <message>
      <source>less</source>
      <translation>weniger</translation>
    </message>
    <message>
      <source>This is not a bio</source>
      <translation>Das ist keine Kurzbiografie</translation>
    </message>
    <message numerus="yes">
      <source>and %n more authors</source>
      <translation>
        <numerusform>und %n weiterer Autor</numerusform>
        <numerusform>und %n weitere Autoren</numerusform>
      </translation>
    </message>
    <message>
      <source>The bio was put back into the text.</source>
      <translation>Die Kurzbiografie kam zurück in den Text.</translation>
    </message>
    <message>
      <source>Links here</source>
      <translation>Verweist hierher</translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln more</source>
      <translation>
        <numerusform>%Ln weiteren zeigen</numerusform>
        <numerusform>%Ln weitere zeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>This article has no headings.</source>
      <translation>Dieser Artikel hat keine Überschriften.</translation>
    </message>
    <message>
      <source>All marks ›</source>
      <translation>Alle Vermerke ›</translation>
    </message>
    <message>
      <source>Remove this bookmark</source>
      <translation>Dieses Lesezeichen entfernen</translation>
    </message>
    <message>
      <source>What can be done with this mark</source>
      <translation>Was sich mit diesem Vermerk tun lässt</translation>
    </message>
    <message>
      <source>Change the label…</source>
      <translation>Beschriftung ändern…</translation>
    </message>
    <message>
      <source>A place in the article</source>
      <translation>Eine Stelle im Artikel</translation>
    </message>
    <message>
      <source>Go to this place</source>
      <translation>Zu dieser Stelle gehen</translation>
    </message>
    <message>
      <source>Remove the bookmark “{label}”</source>
      <translation>Lesezeichen „{label}“ entfernen</translation>
    </message>
    <message>
      <source>Change the label</source>
      <translation>Beschriftung ändern</translation>
    </message>
    <message>
      <source>Label (may stay empty):</source>
      <translation>Beschriftung (darf leer bleiben):</translation>
    </message>
    <message numerus="yes">
      <source>Rate with %n stars</source>
      <translation>
        <numerusform>Mit %n Stern bewerten</numerusform>
        <numerusform>Mit %n Sternen bewerten</numerusform>
      </translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>Von Ihnen</translation>
    </message>
    <message>
      <source>All articles with “{tag}”</source>
      <translation>Alle Artikel mit „{tag}“</translation>
    </message>
    <message>
      <source>Your tag {tag}</source>
      <translation>Ihr Schlagwort {tag}</translation>
    </message>
    <message>
      <source>The collection “{name}”</source>
      <translation>Die Sammlung „{name}“</translation>
    </message>
    <message>
      <source>In the collection {name}</source>
      <translation>In der Sammlung {name}</translation>
    </message>
    <message>
      <source>Take it from this article</source>
      <translation>Von diesem Artikel entfernen</translation>
    </message>
    <message>
      <source>Nothing to recommend yet.</source>
      <translation>Noch nichts zu empfehlen.</translation>
    </message>
    <message>
      <source>Links, series, authors and tags lead from one article to others as your library grows.</source>
      <translation>Links, Reihen, Autoren und Schlagwörter führen von Artikel zu Artikel, wenn Ihre Bibliothek wächst.</translation>
    </message>
    <message>
      <source>Delete marks what is not related to this article.</source>
      <translation>Entf vermerkt, was mit diesem Artikel nichts zu tun hat.</translation>
    </message>
    <message>
      <source>not in your library yet</source>
      <translation>noch nicht in Ihrer Bibliothek</translation>
    </message>
    <message>
      <source>“{title}” is not in your library yet. Import it and this link comes alive.</source>
      <translation>„{title}“ ist noch nicht in Ihrer Bibliothek. Importieren Sie es, und der Link wird lebendig.</translation>
    </message>
    <message>
      <source>Not related to this article</source>
      <translation>Hat nichts mit diesem Artikel zu tun</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>All articles by this author</source>
      <translation>Alle Artikel dieses Autors</translation>
    </message>
    <message>
      <source>Copy the bio</source>
      <translation>Kurzbiografie kopieren</translation>
    </message>
    <message>
      <source>Copy the heading</source>
      <translation>Überschrift kopieren</translation>
    </message>
    <message>
      <source>Copy all headings</source>
      <translation>Alle Überschriften kopieren</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Restore defaults</source>
      <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
      <source>Erase the log of reading</source>
      <translation>Leseprotokoll löschen</translation>
    </message>
    <message>
      <source>What Reading life is drawn from; undo brings it back</source>
      <translation>Woraus das Leseleben gezeichnet wird; Rückgängig holt es zurück</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Open the link</source>
      <translation>Link öffnen</translation>
    </message>
    <message>
      <source>Look at the picture</source>
      <translation>Bild ansehen</translation>
    </message>
    <message>
      <source>Copy the link’s address</source>
      <translation>Adresse des Links kopieren</translation>
    </message>
    <message>
      <source>The article beside</source>
      <translation>Der Artikel daneben</translation>
    </message>
    <message>
      <source>Close this column</source>
      <translation>Diese Spalte schließen</translation>
    </message>
    <message>
      <source>No other article is in this list that could stand beside this one.</source>
      <translation>In dieser Liste gibt es keinen anderen Artikel, der daneben stehen könnte.</translation>
    </message>
    <message>
      <source>There is no room for two articles side by side. Make the window wider, or hide the rest (F11).</source>
      <translation>Für zwei Artikel nebeneinander ist kein Platz. Machen Sie das Fenster breiter, oder blenden Sie den Rest aus (F11).</translation>
    </message>
    <message>
      <source>This article is not in the library any more.</source>
      <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
      <source>There is no wide table in sight.</source>
      <translation>Es ist keine breite Tabelle im Blick.</translation>
    </message>
    <message>
      <source>No article is beside this one. F8 opens one there.</source>
      <translation>Neben diesem steht kein Artikel. F8 öffnet dort einen.</translation>
    </message>
    <message>
      <source>Words are looked up in your own StarDict dictionaries, from the top of this list to the bottom. The files stay where they are, and nothing is sent anywhere.</source>
      <translation>Wörter werden in Ihren eigenen StarDict-Wörterbüchern nachgeschlagen, von oben nach unten. Die Dateien bleiben, wo sie sind, und nichts wird irgendwohin gesandt.</translation>
    </message>
    <message>
      <source>No dictionary yet. Add an .ifo file, or a folder with some.</source>
      <translation>Noch kein Wörterbuch. Fügen Sie eine .ifo-Datei hinzu, oder einen Ordner mit solchen.</translation>
    </message>
    <message numerus="yes">
      <source>%n words</source>
      <translation>
        <numerusform>%n Wort</numerusform>
        <numerusform>%n Wörter</numerusform>
      </translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <translation>Datei hinzufügen…</translation>
    </message>
    <message>
      <source>Add a folder…</source>
      <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Add a dictionary</source>
      <translation>Wörterbuch hinzufügen</translation>
    </message>
    <message>
      <source>Dictionaries</source>
      <translation>Wörterbücher</translation>
    </message>
    <message>
      <source>{name} holds no StarDict dictionary: those have a file that ends in .ifo.</source>
      <translation>{name} enthält kein StarDict-Wörterbuch: Die haben eine Datei, die auf .ifo endet.</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Add dictionaries from a folder</source>
      <translation>Wörterbücher aus einem Ordner hinzufügen</translation>
    </message>
    <message>
      <source>Dictionary</source>
      <translation>Wörterbuch</translation>
    </message>
    <message>
      <source>“{word}” is in none of your dictionaries.</source>
      <translation>„{word}“ steht in keinem Ihrer Wörterbücher.</translation>
    </message>
    <message>
      <source>Spelt nearly so:</source>
      <translation>Ähnlich geschrieben:</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Treffer</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} von {all}</translation>
    </message>
    <message>
      <source>Capital letters count</source>
      <translation>Großschreibung beachten</translation>
    </message>
    <message>
      <source>Accents count</source>
      <translation>Akzente beachten</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Nur ganze Wörter</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>This pattern takes too long here.</source>
      <translation>Dieses Muster braucht hier zu lange.</translation>
    </message>
    <message>
      <source>Not a pattern: {reason}</source>
      <translation>Kein Muster: {reason}</translation>
    </message>
    <message>
      <source>Go to note</source>
      <translation>Zur Anmerkung</translation>
    </message>
    <message>
      <source>“{name}”, where this link leads, is not in the article.</source>
      <translation>„{name}“, wohin dieser Link führt, steht nicht im Artikel.</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>Wird geladen…</translation>
    </message>
    <message>
      <source>Previous picture (Left)</source>
      <translation>Voriges Bild (Pfeil links)</translation>
    </message>
    <message>
      <source>Next picture (Right)</source>
      <translation>Nächstes Bild (Pfeil rechts)</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>Kleiner (−)</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>Größer (+)</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>See all of it (0)</source>
      <translation>Ganz zeigen (0)</translation>
    </message>
    <message>
      <source>As large as it is (1)</source>
      <translation>In voller Größe (1)</translation>
    </message>
    <message>
      <source>Copy the picture (Ctrl+C)</source>
      <translation>Bild kopieren (Strg+C)</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <source>Save the picture (Ctrl+S)</source>
      <translation>Bild speichern (Strg+S)</translation>
    </message>
    <message>
      <source>Back to the article (Escape)</source>
      <translation>Zurück zum Artikel (Esc)</translation>
    </message>
    <message>
      <source>This picture cannot be drawn. It can be saved as it is.</source>
      <translation>Dieses Bild lässt sich nicht zeichnen. Es kann gespeichert werden, wie es ist.</translation>
    </message>
    <message>
      <source>{percent} % read</source>
      <translation>{percent} % gelesen</translation>
    </message>
    <message>
      <source>leaves Armchair</source>
      <translation>führt aus Armchair hinaus</translation>
    </message>
    <message>
      <source>an e-mail address</source>
      <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
      <source>You have no dictionary yet. Add StarDict files of your own.</source>
      <translation>Sie haben noch kein Wörterbuch. Fügen Sie eigene StarDict-Dateien hinzu.</translation>
    </message>
    <message>
      <source>Select a word, or click it, first.</source>
      <translation>Wählen Sie erst ein Wort aus, oder klicken Sie es an.</translation>
    </message>
    <message>
      <source>The original: the whole page, as it was saved</source>
      <translation>Das Original: die ganze Seite, wie sie gespeichert wurde</translation>
    </message>
    <message>
      <source>The original: the text as it came</source>
      <translation>Das Original: der Text, wie er kam</translation>
    </message>
    <message>
      <source>The original: the beginning of its text</source>
      <translation>Das Original: der Anfang seines Textes</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>Eingefügter Text</translation>
    </message>
    <message>
      <source>The original</source>
      <translation>Das Original</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Datei öffnen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Back to the article</source>
      <translation>Zurück zum Artikel</translation>
    </message>
    <message>
      <source>{file} (not there any more)</source>
      <translation>{file} (nicht mehr da)</translation>
    </message>
    <message numerus="yes">
      <source>%n other files have this article, too</source>
      <translation>
        <numerusform>%n andere Datei hat diesen Artikel auch</numerusform>
        <numerusform>%n andere Dateien haben diesen Artikel auch</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with whole lines</source>
      <translation>Mit ganzen Zeilen öffnen</translation>
    </message>
    <message>
      <source>There is no code and no table in sight.</source>
      <translation>Weder Code noch Tabelle ist zu sehen.</translation>
    </message>
    <message>
      <source>The code is copied.</source>
      <translation>Der Code ist kopiert.</translation>
    </message>
    <message>
      <source>The table is copied.</source>
      <translation>Die Tabelle ist kopiert.</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>Code kopieren</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>Tabelle kopieren</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Printing is not possible here. Save a PDF and print that.</source>
      <translation>Drucken ist hier nicht möglich. Speichern Sie ein PDF, und drucken Sie das.</translation>
    </message>
    <message>
      <source>The picture is copied.</source>
      <translation>Das Bild ist kopiert.</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down, first.</source>
      <translation>Wählen Sie erst Text aus, oder mit Pfeil auf und ab einen Absatz.</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Als PNG speichern…</translation>
    </message>
    <message>
      <source>Looking for the voices of this system…</source>
      <translation>Die Stimmen dieses Systems werden gesucht …</translation>
    </message>
    <message>
      <source>Voice for “{title}”</source>
      <translation>Stimme für „{title}“</translation>
    </message>
    <message>
      <source>There is nothing to read aloud from here on.</source>
      <translation>Von hier an gibt es nichts vorzulesen.</translation>
    </message>
    <message>
      <source>No voice of this system speaks this language ({name}).</source>
      <translation>Keine Stimme dieses Systems spricht diese Sprache ({name}).</translation>
    </message>
    <message>
      <source>Speed {n}</source>
      <translation>Tempo {n}</translation>
    </message>
    <message>
      <source>Reading aloud</source>
      <translation>Vorlesen</translation>
    </message>
    <message>
      <source>Previous sentence</source>
      <translation>Voriger Satz</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Next sentence</source>
      <translation>Nächster Satz</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>Langsamer</translation>
    </message>
    <message>
      <source>Faster</source>
      <translation>Schneller</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>Stop reading aloud</source>
      <translation>Vorlesen beenden</translation>
    </message>
    <message>
      <source>Go on reading aloud</source>
      <translation>Weiter vorlesen</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Contrast, dark</source>
      <translation>Kontrast, dunkel</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>Book</source>
      <translation>Buch</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>Groß</translation>
    </message>
    <message>
      <source>Type as articles in this language are usually set</source>
      <translation>Satz, wie er für Artikel in dieser Sprache üblich ist</translation>
    </message>
    <message>
      <source>As this article’s language</source>
      <translation>Wie für diese Sprache üblich</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>The theme’s own colours again</source>
      <translation>Wieder die eigenen Farben des Schemas</translation>
    </message>
    <message>
      <source>Theme: {name}</source>
      <translation>Farbschema: {name}</translation>
    </message>
    <message>
      <source>Set as: {name}</source>
      <translation>Satz: {name}</translation>
    </message>
    <message>
      <source>Paper…</source>
      <translation>Papier…</translation>
    </message>
    <message>
      <source>Colour of the paper in this theme</source>
      <translation>Farbe des Papiers in diesem Schema</translation>
    </message>
    <message>
      <source>Ink…</source>
      <translation>Tinte…</translation>
    </message>
    <message>
      <source>Colour of the text in this theme</source>
      <translation>Farbe des Textes in diesem Schema</translation>
    </message>
    <message>
      <source>Find a voice or a language</source>
      <translation>Stimme oder Sprache finden</translation>
    </message>
    <message>
      <source>Enter reads on with it · Escape closes</source>
      <translation>Enter liest damit weiter vor · Escape schließt</translation>
    </message>
    <message>
      <source>This system has no voice. Install one, such as Speech Dispatcher with eSpeak.</source>
      <translation>Dieses System hat keine Stimme. Installieren Sie eine, etwa Speech Dispatcher mit eSpeak.</translation>
    </message>
    <message>
      <source>The system’s voices cannot be used: {reason}</source>
      <translation>Die Stimmen des Systems lassen sich nicht benutzen: {reason}</translation>
    </message>
    <message>
      <source>To have articles read aloud, install this: pip install 'armchair[speech]'</source>
      <translation>Zum Vorlesen installieren Sie dies: pip install 'armchair[speech]'</translation>
    </message>
    <message>
      <source>↩ Back to where you were</source>
      <translation>↩ Zurück an Ihre Stelle</translation>
    </message>
    <message>
      <source>Back to where you were</source>
      <translation>Zurück an Ihre Stelle</translation>
    </message>
    <message>
      <source>Back to where you were (Alt+Left)</source>
      <translation>Zurück an Ihre Stelle (Alt+Pfeil links)</translation>
    </message>
    <message>
      <source>Code or table</source>
      <translation>Code oder Tabelle</translation>
    </message>
    <message>
      <source>The log of reading is empty.</source>
      <translation>Das Leseprotokoll ist leer.</translation>
    </message>
    <message>
      <source>Press the new keys here</source>
      <translation>Neue Tasten hier drücken</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>Neue Tasten</translation>
    </message>
    <message>
      <source>Press the keys that the command is to have; Tab leads on</source>
      <translation>Drücken Sie die Tasten, die der Befehl haben soll; Tab führt weiter</translation>
    </message>
    <message>
      <source>Armchair does not know this key.</source>
      <translation>Armchair kennt diese Taste nicht.</translation>
    </message>
    <message>
      <source>{key} belongs to the system, and would never come here.</source>
      <translation>{key} gehört dem System und käme hier nie an.</translation>
    </message>
    <message>
      <source>{key} opens the menu of what has the focus.</source>
      <translation>{key} öffnet das Menü zu dem, was den Fokus hat.</translation>
    </message>
    <message>
      <source>{key} presses buttons, leaves dialogs and goes from field to field.</source>
      <translation>{key} drückt Schaltflächen, verlässt Dialoge und geht von Feld zu Feld.</translation>
    </message>
    <message>
      <source>{key} moves and selects in texts and lists.</source>
      <translation>{key} dient in Texten und Listen zum Bewegen und Auswählen.</translation>
    </message>
    <message>
      <source>Give {key} to “{name}”</source>
      <translation>{key} an „{name}“ vergeben</translation>
    </message>
    <message>
      <source>Take {key} from “{name}”</source>
      <translation>{key} von „{name}“ entfernen</translation>
    </message>
    <message>
      <source>Give “{name}” its usual keys</source>
      <translation>„{name}“ die üblichen Tasten geben</translation>
    </message>
    <message>
      <source>Give all commands their usual keys</source>
      <translation>Allen Befehlen die üblichen Tasten geben</translation>
    </message>
    <message>
      <source>{key} is now “{name}”.</source>
      <translation>{key} ist jetzt „{name}“.</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts</source>
      <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
      <source>{key} is free.</source>
      <translation>{key} ist frei.</translation>
    </message>
    <message>
      <source>“{name}” has its usual keys.</source>
      <translation>„{name}“ hat die üblichen Tasten.</translation>
    </message>
    <message>
      <source>All commands have their usual keys.</source>
      <translation>Alle Befehle haben ihre üblichen Tasten.</translation>
    </message>
    <message>
      <source>Undone.</source>
      <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
      <source>{key} always means this</source>
      <translation>{key} bedeutet immer dies</translation>
    </message>
    <message>
      <source>Remove {key}</source>
      <translation>{key} entfernen</translation>
    </message>
    <message>
      <source>Filter by name or keys</source>
      <translation>Nach Namen oder Tasten filtern</translation>
    </message>
    <message>
      <source>Filter the commands</source>
      <translation>Befehle filtern</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Übliche Tasten</translation>
    </message>
    <message>
      <source>Give this command its usual keys</source>
      <translation>Diesem Befehl die üblichen Tasten geben</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Give the keys to the chosen command</source>
      <translation>Die Tasten dem gewählten Befehl geben</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Belassen</translation>
    </message>
    <message>
      <source>Leave the keys where they are</source>
      <translation>Die Tasten lassen, wo sie sind</translation>
    </message>
    <message>
      <source>All usual keys</source>
      <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
      <source>Give every command its usual keys; this can be undone</source>
      <translation>Jedem Befehl die üblichen Tasten geben; das lässt sich rückgängig machen</translation>
    </message>
    <message>
      <source>Take the last change back</source>
      <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
      <source>It has {key} already.</source>
      <translation>Der Befehl hat {key} schon.</translation>
    </message>
    <message>
      <source>“{name}” has it no more.</source>
      <translation>„{name}“ hat sie nicht mehr.</translation>
    </message>
    <message>
      <source>No command is called that, and none has such keys.</source>
      <translation>Kein Befehl heißt so, und keiner hat solche Tasten.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>{key} is “{name}”: take it over?</source>
      <translation>{key} ist „{name}“: übernehmen?</translation>
    </message>
    <message>
      <source>They were taken from: {names}</source>
      <translation>Sie wurden diesen Befehlen genommen: {names}</translation>
    </message>
    <message>
      <source>In find</source>
      <translation>In der Suche</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>Über diesen Artikel</translation>
    </message>
    <message>
      <source>Previous, as the page says: {title} ({key})</source>
      <translation>Voriger, wie die Seite es sagt: {title} ({key})</translation>
    </message>
    <message>
      <source>Previous in the list: {title} ({key})</source>
      <translation>Voriger in der Liste: {title} ({key})</translation>
    </message>
    <message>
      <source>Next, as the page says: {title} ({key})</source>
      <translation>Nächster, wie die Seite es sagt: {title} ({key})</translation>
    </message>
    <message>
      <source>Next in the list: {title} ({key})</source>
      <translation>Nächster in der Liste: {title} ({key})</translation>
    </message>
    <message>
      <source>Nothing before this in the list</source>
      <translation>Davor steht nichts in der Liste</translation>
    </message>
    <message>
      <source>Nothing after this in the list</source>
      <translation>Danach steht nichts in der Liste</translation>
    </message>
    <message>
      <source>Bookmarked</source>
      <translation>Mit Lesezeichen</translation>
    </message>
    <message>
      <source>Offline: nothing was loaded from the network</source>
      <translation>Offline: Es wurde nichts aus dem Netz geladen</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>Platz in der Liste</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>Work in progress</source>
      <translation>Laufende Arbeit</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel what is in progress</source>
      <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
      <source>Progress in the article</source>
      <translation>Fortschritt im Artikel</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Network in use, as you asked: {host}</source>
      <translation>Netz in Gebrauch, wie verlangt: {host}</translation>
    </message>
    <message>
      <source>Network used when you asked: {host}, {time}</source>
      <translation>Netz auf Verlangen benutzt: {host}, {time}</translation>
    </message>
    <message numerus="yes">
      <source>Saving the page, %Ln pictures so far</source>
      <translation>
        <numerusform>Seite wird gespeichert, bisher %Ln Bild</numerusform>
        <numerusform>Seite wird gespeichert, bisher %Ln Bilder</numerusform>
      </translation>
    </message>
    <message>
      <source>Saving the page…</source>
      <translation>Seite wird gespeichert…</translation>
    </message>
    <message>
      <source>Importing {done} of {total}</source>
      <translation>Import: {done} von {total}</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>Wird importiert…</translation>
    </message>
    <message>
      <source>Preparing the search: {done} of {total}</source>
      <translation>Suche wird vorbereitet: {done} von {total}</translation>
    </message>
    <message>
      <source>Match {at} of {count} (N)</source>
      <translation>Treffer {at} von {count} (N)</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <source>Read to the end</source>
      <translation>Zu Ende gelesen</translation>
    </message>
    <message>
      <source>Exporting {done} of {total}</source>
      <translation>Export: {done} von {total}</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>Wird exportiert…</translation>
    </message>
    <message>
      <source>{percent} % · {left} min left</source>
      <translation>{percent} % · noch {left} Min.</translation>
    </message>
    <message>
      <source>Other things were done since. Undo takes them back one by one.</source>
      <translation>Seither wurde anderes getan. Rückgängig nimmt eines nach dem anderen zurück.</translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation>{n} Schritte</translation>
    </message>
    <message>
      <source>Stopped. What was not stored yet is as it was.</source>
      <translation>Angehalten. Was noch nicht gespeichert war, ist wie zuvor.</translation>
    </message>
    <message>
      <source>Choose articles</source>
      <translation>Artikel auswählen</translation>
    </message>
    <message numerus="yes">
      <source>%n articles in the archive</source>
      <translation>
        <numerusform>%n Artikel im Archiv</numerusform>
        <numerusform>%n Artikel im Archiv</numerusform>
      </translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Filter the articles</source>
      <translation>Artikel filtern</translation>
    </message>
    <message>
      <source>Articles in the archive</source>
      <translation>Artikel im Archiv</translation>
    </message>
    <message numerus="yes">
      <source>Import %n articles</source>
      <translation>
        <numerusform>%n Artikel importieren</numerusform>
        <numerusform>%n Artikel importieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>With highlights, notes, bookmarks and places</source>
      <translation>Mit Markierungen, Notizen, Lesezeichen und Lesestellen</translation>
    </message>
    <message>
      <source>Replace what is there</source>
      <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
      <source>What to export</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Wohin</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Auswählen…</translation>
    </message>
    <message>
      <source>Armchair library</source>
      <translation>Armchair-Bibliothek</translation>
    </message>
    <message numerus="yes">
      <source>Everything: %Ln articles</source>
      <translation>
        <numerusform>Alles: %Ln Artikel</numerusform>
        <numerusform>Alles: %Ln Artikel</numerusform>
      </translation>
    </message>
    <message>
      <source>Armchair articles</source>
      <translation>Armchair-Artikel</translation>
    </message>
    <message numerus="yes">
      <source>The %Ln selected articles</source>
      <translation>
        <numerusform>Der ausgewählte %Ln Artikel</numerusform>
        <numerusform>Die %Ln ausgewählten Artikel</numerusform>
      </translation>
    </message>
    <message>
      <source>This article: {title}</source>
      <translation>Dieser Artikel: {title}</translation>
    </message>
    <message numerus="yes">
      <source>The present list: %Ln articles</source>
      <translation>
        <numerusform>Die gezeigte Liste: %Ln Artikel</numerusform>
        <numerusform>Die gezeigte Liste: %Ln Artikel</numerusform>
      </translation>
    </message>
    <message>
      <source>The selected article: {title}</source>
      <translation>Der ausgewählte Artikel: {title}</translation>
    </message>
    <message>
      <source>{note} (And {n} more.)</source>
      <translation>{note} (Und {n} weitere.)</translation>
    </message>
    <message>
      <source>Exported to {name}. Articles: {n}.</source>
      <translation>Nach {name} exportiert. Artikel: {n}.</translation>
    </message>
    <message>
      <source>The export was stopped. Nothing was written.</source>
      <translation>Der Export wurde angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>It changed nothing that could be undone.</source>
      <translation>Er hat nichts geändert, das sich rückgängig machen ließe.</translation>
    </message>
    <message>
      <source>It is undone: what it added lies in the wastebasket, and what it changed is as it was before.</source>
      <translation>Er ist rückgängig gemacht: Was er hinzufügte, liegt im Papierkorb, und was er änderte, ist wie zuvor.</translation>
    </message>
    <message>
      <source>Undo moves what it added to the wastebasket, and gives what it changed back as it was before.</source>
      <translation>Rückgängig legt in den Papierkorb, was er hinzufügte, und stellt wieder her, was er änderte.</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>Importe</translation>
    </message>
    <message>
      <source>Nothing was imported yet.</source>
      <translation>Noch wurde nichts importiert.</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>Diesen Import rückgängig machen</translation>
    </message>
    <message>
      <source>Cut off: {what}</source>
      <translation>Abgebrochen: {what}</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>Was daraus wurde</translation>
    </message>
    <message>
      <source>Redo this import</source>
      <translation>Diesen Import wiederholen</translation>
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation>
        <numerusform>%n Artikel aktualisiert</numerusform>
        <numerusform>%n Artikel aktualisiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n saved links</source>
      <translation>
        <numerusform>%n gemerkter Link</numerusform>
        <numerusform>%n gemerkte Links</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation>
        <numerusform>%n Artikel hinzugefügt</numerusform>
        <numerusform>%n Artikel hinzugefügt</numerusform>
      </translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>Importbericht</translation>
    </message>
    <message>
      <source>Filter the lines</source>
      <translation>Zeilen filtern</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Copy the whole report as text</source>
      <translation>Ganzen Bericht als Text kopieren</translation>
    </message>
    <message numerus="yes">
      <source>%n added</source>
      <translation>
        <numerusform>%n hinzugefügt</numerusform>
        <numerusform>%n hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation>
        <numerusform>%n aktualisiert</numerusform>
        <numerusform>%n aktualisiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same as others</source>
      <translation>
        <numerusform>%n gleich einem anderen</numerusform>
        <numerusform>%n gleich anderen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>%n unverändert</numerusform>
        <numerusform>%n unverändert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n weggelassen</numerusform>
        <numerusform>%n weggelassen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of other kinds passed over</source>
      <translation>
        <numerusform>%n Datei anderer Art übergangen</numerusform>
        <numerusform>%n Dateien anderer Art übergangen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n fehlgeschlagen</numerusform>
        <numerusform>%n fehlgeschlagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Anmerkungen</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>Aktualisiert</translation>
    </message>
    <message>
      <source>Same as</source>
      <translation>Gleich</translation>
    </message>
    <message>
      <source>Saved links</source>
      <translation>Gemerkte Links</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
      <source>Entry {number}: {reason}</source>
      <translation>Eintrag {number}: {reason}</translation>
    </message>
    <message numerus="yes">
      <source>%n files were left. Import again to go on.</source>
      <translation>
        <numerusform>%n Datei steht noch aus. Importieren Sie noch einmal, um fortzufahren.</numerusform>
        <numerusform>%n Dateien stehen noch aus. Importieren Sie noch einmal, um fortzufahren.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation>
        <numerusform>Sie haben angehalten; %n Datei steht noch aus. Importieren Sie noch einmal, um fortzufahren.</numerusform>
        <numerusform>Sie haben angehalten; %n Dateien stehen noch aus. Importieren Sie noch einmal, um fortzufahren.</numerusform>
      </translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Is the same as</source>
      <translation>Ist gleich</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>“{name}” could not be read.</source>
      <translation>„{name}“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>Nothing was found there that Armchair reads.</source>
      <translation>Dort wurde nichts gefunden, was Armchair liest.</translation>
    </message>
    <message>
      <source>Nothing came in: {n} could not be read.</source>
      <translation>Nichts kam herein: {n} nicht lesbar.</translation>
    </message>
    <message>
      <source>{problem} Added {added}, updated {updated}; files left: {unread}.</source>
      <translation>{problem} Hinzugefügt {added}, aktualisiert {updated}; ausstehende Dateien: {unread}.</translation>
    </message>
    <message>
      <source>Stopped: added {added}, updated {updated}; files not read: {unread}.</source>
      <translation>Angehalten: hinzugefügt {added}, aktualisiert {updated}; nicht gelesene Dateien: {unread}.</translation>
    </message>
    <message>
      <source>{told} {more}</source>
      <translation>{told} {more}</translation>
    </message>
    <message>
      <source>Added: {n}.</source>
      <translation>Hinzugefügt: {n}.</translation>
    </message>
    <message>
      <source>Updated: {n}.</source>
      <translation>Aktualisiert: {n}.</translation>
    </message>
    <message>
      <source>Unchanged: {n}.</source>
      <translation>Unverändert: {n}.</translation>
    </message>
    <message>
      <source>Could not be read: {n}.</source>
      <translation>Nicht lesbar: {n}.</translation>
    </message>
    <message>
      <source>Saved links: {n}.</source>
      <translation>Gemerkte Links: {n}.</translation>
    </message>
    <message>
      <source>Left out: {n}.</source>
      <translation>Ausgelassen: {n}.</translation>
    </message>
    <message>
      <source>Same as others: {n}.</source>
      <translation>Gleich wie andere: {n}.</translation>
    </message>
    <message>
      <source>There is no text and no file to take in.</source>
      <translation>Es gibt weder Text noch eine Datei zu übernehmen.</translation>
    </message>
    <message>
      <source>This asks the network for the page and its pictures, once. Afterwards it is read offline.</source>
      <translation>Damit werden die Seite und ihre Bilder einmal aus dem Netz geholt. Danach wird sie offline gelesen.</translation>
    </message>
    <message>
      <source>Save page from address</source>
      <translation>Seite von Adresse speichern</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>Adresse der Seite</translation>
    </message>
    <message>
      <source>Also from this computer and from networks at home</source>
      <translation>Auch von diesem Rechner und aus Heimnetzen</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>Frage an…</translation>
    </message>
    <message>
      <source>If that is what you want, tick the box above.</source>
      <translation>Wenn Sie das möchten, setzen Sie das Häkchen oben.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln pictures so far, now from {host}</source>
      <translation>
        <numerusform>Bisher %Ln Bild, jetzt von {host}</numerusform>
        <numerusform>Bisher %Ln Bilder, jetzt von {host}</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>Frage {host} an…</translation>
    </message>
    <message>
      <source>“{title}” was in your library already.</source>
      <translation>„{title}“ war schon in Ihrer Bibliothek.</translation>
    </message>
    <message>
      <source>“{title}” is in your library now.</source>
      <translation>„{title}“ ist jetzt in Ihrer Bibliothek.</translation>
    </message>
    <message>
      <source>“{title}” was in your library, and is what the page says now.</source>
      <translation>„{title}“ war in Ihrer Bibliothek und ist jetzt, wie die Seite es sagt.</translation>
    </message>
    <message>
      <source>Try again…</source>
      <translation>Noch einmal versuchen…</translation>
    </message>
    <message>
      <source>What is dropped into these folders, and into those in them, comes into your library once it is complete. Your files stay as they are.</source>
      <translation>Was in diese Ordner und ihre Unterordner gelegt wird, kommt in Ihre Bibliothek, sobald es vollständig ist. Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>No folder is watched yet. Add the one for downloads, or a synchronised one.</source>
      <translation>Noch wird kein Ordner beobachtet. Fügen Sie den für Downloads hinzu, oder einen synchronisierten.</translation>
    </message>
    <message>
      <source>Watched.</source>
      <translation>Wird beobachtet.</translation>
    </message>
    <message>
      <source>Also take in what is already in a folder that I add</source>
      <translation>Auch übernehmen, was schon in einem Ordner liegt, den ich hinzufüge</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>Jetzt nachsehen</translation>
    </message>
    <message>
      <source>Not there now. It is watched again as soon as it is back.</source>
      <translation>Gerade nicht da. Er wird wieder beobachtet, sobald er zurück ist.</translation>
    </message>
    <message>
      <source>On another computer: looked through once a minute.</source>
      <translation>Auf einem anderen Rechner: wird einmal in der Minute durchgesehen.</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>Beobachtete Ordner</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>Einen Ordner beobachten</translation>
    </message>
    <message>
      <source>Last look: {time}</source>
      <translation>Zuletzt nachgesehen: {time}</translation>
    </message>
    <message>
      <source>“{title}” came from {folder}.</source>
      <translation>„{title}“ kam aus {folder}.</translation>
    </message>
    <message>
      <source>{n} articles came from {folder}.</source>
      <translation>{n} Artikel kamen aus {folder}.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Dateien importieren</translation>
    </message>
    <message>
      <source>Bookmark this paragraph</source>
      <translation>Lesezeichen für diesen Absatz</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>Ordner importieren</translation>
    </message>
    <message>
      <source>There is nothing to unfold here.</source>
      <translation>Hier gibt es nichts aufzuklappen.</translation>
    </message>
    <message>
      <source>This article came without an address.</source>
      <translation>Dieser Artikel kam ohne Adresse.</translation>
    </message>
    <message>
      <source>The link is copied.</source>
      <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
      <source>The citation is copied.</source>
      <translation>Die Quellenangabe ist kopiert.</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{into}”</source>
      <translation>„{name}“ mit „{into}“ zusammenführen</translation>
    </message>
    <message>
      <source>Write “{name}” as “{into}”</source>
      <translation>„{name}“ als „{into}“ schreiben</translation>
    </message>
    <message>
      <source>Part “{name}” again</source>
      <translation>„{name}“ wieder trennen</translation>
    </message>
    <message>
      <source>Merge with another author</source>
      <translation>Mit einem anderen Autor zusammenführen</translation>
    </message>
    <message>
      <source>Name of the author who is the same:</source>
      <translation>Name des Autors, der derselbe ist:</translation>
    </message>
    <message>
      <source>No author is called “{name}”.</source>
      <translation>Kein Autor heißt „{name}“.</translation>
    </message>
    <message>
      <source>Only commands: type {sign} first</source>
      <translation>Nur Befehle: zuerst {sign} eingeben</translation>
    </message>
    <message>
      <source>Only articles: type {sign} first</source>
      <translation>Nur Artikel: zuerst {sign} eingeben</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Überschriften</translation>
    </message>
    <message>
      <source>Only headings of this article: type {sign} first</source>
      <translation>Nur Überschriften dieses Artikels: zuerst {sign} eingeben</translation>
    </message>
    <message>
      <source>Only tags: type {sign} first</source>
      <translation>Nur Schlagwörter: zuerst {sign} eingeben</translation>
    </message>
    <message>
      <source>Only authors: type {sign} first</source>
      <translation>Nur Autoren: zuerst {sign} eingeben</translation>
    </message>
    <message>
      <source>Find a command, an article, a heading, a tag or an author</source>
      <translation>Befehl, Artikel, Überschrift, Schlagwort oder Autor finden</translation>
    </message>
    <message>
      <source>Find anything by its name</source>
      <translation>Alles nach Namen finden</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Gefundenes</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird gesucht…</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>Nichts heißt so.</translation>
    </message>
    <message>
      <source>Minutes by week</source>
      <translation>Minuten pro Woche</translation>
    </message>
    <message>
      <source>Words by week</source>
      <translation>Wörter pro Woche</translation>
    </message>
    <message>
      <source>By author</source>
      <translation>Nach Autor</translation>
    </message>
    <message>
      <source>By topic</source>
      <translation>Nach Thema</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <source>{heading}, up to {most}</source>
      <translation>{heading}, bis {most}</translation>
    </message>
    <message>
      <source>of reading</source>
      <translation>Lesezeit</translation>
    </message>
    <message>
      <source>words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>articles finished</source>
      <translation>Artikel beendet</translation>
    </message>
    <message>
      <source>days with reading</source>
      <translation>Tage mit Lektüre</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>Noch nichts</translation>
    </message>
    <message>
      <source>Counted on this machine and kept here, while an article is open and somebody is there.</source>
      <translation>Auf diesem Rechner gezählt und hier aufbewahrt, während ein Artikel offen ist und jemand davor sitzt.</translation>
    </message>
    <message>
      <source>Days of reading</source>
      <translation>Lesetage</translation>
    </message>
    <message>
      <source>Reading life in words</source>
      <translation>Leseleben in Worten</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>The year before (Page Up)</source>
      <translation>Das Jahr davor (Bild auf)</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>The year after (Page Down)</source>
      <translation>Das Jahr danach (Bild ab)</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <source>The same in words (W)</source>
      <translation>Dasselbe in Worten (W)</translation>
    </message>
    <message>
      <source>Save the picture as SVG or PNG</source>
      <translation>Bild als SVG oder PNG speichern</translation>
    </message>
    <message>
      <source>Reading time is not kept now. Preferences turn it on.</source>
      <translation>Die Lesezeit wird zurzeit nicht festgehalten. In den Einstellungen lässt sich das einschalten.</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{day}: {amount}: {titles}</source>
      <translation>{day}: {amount}: {titles}</translation>
    </message>
    <message>
      <source>{first} to {last}: {amount}</source>
      <translation>{first} bis {last}: {amount}</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>unter 1 Min.</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
      <source>{day}: a day without reading here</source>
      <translation>{day}: ein Tag ohne Lektüre hier</translation>
    </message>
    <message numerus="yes">
      <source>%Ln words</source>
      <translation>
        <numerusform>%Ln Wort</numerusform>
        <numerusform>%Ln Wörter</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You have read in %n weeks in a row.</source>
      <translation>
        <numerusform>Sie haben in %n Woche in Folge gelesen.</numerusform>
        <numerusform>Sie haben in %n Wochen in Folge gelesen.</numerusform>
      </translation>
    </message>
    <message>
      <source>an article not here any more</source>
      <translation>ein Artikel, der nicht mehr hier ist</translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>„{title}“</translation>
    </message>
    <message numerus="yes">
      <source>%n articles finished</source>
      <translation>
        <numerusform>%n Artikel beendet</numerusform>
        <numerusform>%n Artikel beendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>an %n Tag</numerusform>
        <numerusform>an %n Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>Nach Woche</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>Nach Tag</translation>
    </message>
    <message>
      <source>in the middle</source>
      <translation>in der Mitte</translation>
    </message>
    <message numerus="yes">
      <source>and %n more ties</source>
      <translation>
        <numerusform>und %n weitere Verbindung</numerusform>
        <numerusform>und %n weitere Verbindungen</numerusform>
      </translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Reihe</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>Ähnlich</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>Articles on the map</source>
      <translation>Artikel auf der Karte</translation>
    </message>
    <message>
      <source>The map before (Backspace)</source>
      <translation>Die vorige Karte (Rücktaste)</translation>
    </message>
    <message>
      <source>Map from here</source>
      <translation>Karte von hier aus</translation>
    </message>
    <message>
      <source>The map of this article (Space)</source>
      <translation>Die Karte dieses Artikels (Leertaste)</translation>
    </message>
    <message>
      <source>As a list</source>
      <translation>Als Liste</translation>
    </message>
    <message>
      <source>The same articles as a list (L)</source>
      <translation>Dieselben Artikel als Liste (L)</translation>
    </message>
    <message>
      <source>Save the map as SVG or PNG</source>
      <translation>Karte als SVG oder PNG speichern</translation>
    </message>
    <message>
      <source>Show this kind of tie</source>
      <translation>Diese Art von Verbindung zeigen</translation>
    </message>
    <message>
      <source>Looking for ties…</source>
      <translation>Verbindungen werden gesucht…</translation>
    </message>
    <message>
      <source>Looking further…</source>
      <translation>Wird weiter gesucht…</translation>
    </message>
    <message>
      <source>Map of “{title}”</source>
      <translation>Karte von „{title}“</translation>
    </message>
    <message numerus="yes">
      <source>%n articles</source>
      <translation>
        <numerusform>%n Artikel</numerusform>
        <numerusform>%n Artikel</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is tied to this article yet.</source>
      <translation>Mit diesem Artikel ist noch nichts verbunden.</translation>
    </message>
    <message>
      <source>Open an article first; the map is drawn around it.</source>
      <translation>Öffnen Sie zuerst einen Artikel; die Karte wird um ihn herum gezeichnet.</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>Überschrift</translation>
    </message>
    <message>
      <source>Your tag</source>
      <translation>Ihr Schlagwort</translation>
    </message>
    <message>
      <source>Your tags</source>
      <translation>Ihre Schlagwörter</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Themen</translation>
    </message>
    <message>
      <source>Written with</source>
      <translation>Geschrieben mit</translation>
    </message>
    <message>
      <source>Often together with</source>
      <translation>Oft zusammen mit</translation>
    </message>
    <message>
      <source>{read} of {all} read</source>
      <translation>{read} von {all} gelesen</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>neueste zuerst</translation>
    </message>
    <message>
      <source>oldest first</source>
      <translation>älteste zuerst</translation>
    </message>
    <message>
      <source>by title</source>
      <translation>nach Titel</translation>
    </message>
    <message>
      <source>shortest first</source>
      <translation>kürzeste zuerst</translation>
    </message>
    <message>
      <source>longest first</source>
      <translation>längste zuerst</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Articles of {year}</source>
      <translation>Artikel aus {year}</translation>
    </message>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>%Ln gelesen</numerusform>
        <numerusform>%Ln gelesen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n similar spellings…</source>
      <translation>
        <numerusform>%n ähnliche Schreibweise…</numerusform>
        <numerusform>%n ähnliche Schreibweisen…</numerusform>
      </translation>
    </message>
    <message>
      <source>Spellings…</source>
      <translation>Schreibweisen…</translation>
    </message>
    <message>
      <source>part {number}</source>
      <translation>Teil {number}</translation>
    </message>
    <message>
      <source>✓ read</source>
      <translation>✓ gelesen</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>Go on with “{title}”</source>
      <translation>Weiter mit „{title}“</translation>
    </message>
    <message>
      <source>Begin with “{title}”</source>
      <translation>Beginnen mit „{title}“</translation>
    </message>
    <message>
      <source>None that is alike.</source>
      <translation>Keiner, der ähnlich ist.</translation>
    </message>
    <message>
      <source>Honours</source>
      <translation>Auszeichnungen</translation>
    </message>
    <message>
      <source>Also written</source>
      <translation>Auch so geschrieben</translation>
    </message>
    <message>
      <source>Likely the same author</source>
      <translation>Wohl derselbe Autor</translation>
    </message>
    <message>
      <source>Another author…</source>
      <translation>Anderer Autor…</translation>
    </message>
    <message>
      <source>Show in the list</source>
      <translation>In der Liste zeigen</translation>
    </message>
    <message>
      <source>part again</source>
      <translation>wieder trennen</translation>
    </message>
    <message>
      <source>merge</source>
      <translation>zusammenführen</translation>
    </message>
    <message>
      <source>all years</source>
      <translation>alle Jahre</translation>
    </message>
    <message>
      <source>use this name</source>
      <translation>diesen Namen verwenden</translation>
    </message>
    <message>
      <source>Nobody is named as the author of this article.</source>
      <translation>Niemand ist als Autor dieses Artikels genannt.</translation>
    </message>
    <message>
      <source>This article is in no series.</source>
      <translation>Dieser Artikel gehört zu keiner Reihe.</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Page of {name}</source>
      <translation>Seite von {name}</translation>
    </message>
    <message>
      <source>Nothing of this is in the library any more.</source>
      <translation>Nichts davon ist noch in der Bibliothek.</translation>
    </message>
    <message>
      <source>Best serif found</source>
      <translation>Beste Serifenschrift hier</translation>
    </message>
    <message>
      <source>{setting}: less</source>
      <translation>{setting}: weniger</translation>
    </message>
    <message>
      <source>{setting}: more</source>
      <translation>{setting}: mehr</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>gewählt</translation>
    </message>
    <message>
      <source>chosen for some</source>
      <translation>für einige gewählt</translation>
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation>Bild von {name}</translation>
    </message>
    <message>
      <source>Your place could not be saved. Close again to leave without it.</source>
      <translation>Ihre Stelle ließ sich nicht speichern. Schließen Sie noch einmal, um ohne sie zu gehen.</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Als {name} gespeichert</translation>
    </message>
  </context>
</TS>
