<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message numerus="yes">
      <source>%n come back</source>
      <translation>
        <numerusform>%n comes back</numerusform>
        <numerusform>%n come back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go</source>
      <translation>
        <numerusform>%n goes</numerusform>
        <numerusform>%n go</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n become as they were</source>
      <translation>
        <numerusform>%n becomes as it was</numerusform>
        <numerusform>%n become as they were</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go into it</source>
      <translation>
        <numerusform>%n goes into it</numerusform>
        <numerusform>%n go into it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n come out of it</source>
      <translation>
        <numerusform>%n comes out of it</numerusform>
        <numerusform>%n come out of it</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Redo %n steps</source>
      <translation>
        <numerusform>Redo %n step</numerusform>
        <numerusform>Redo %n steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Undo %n steps</source>
      <translation>
        <numerusform>Undo %n step</numerusform>
        <numerusform>Undo %n steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation>
        <numerusform>%Ln article</numerusform>
        <numerusform>%Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n min</numerusform>
        <numerusform>%n min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation>
        <numerusform>Wanted by %n article</numerusform>
        <numerusform>Wanted by %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n marks</source>
      <translation>
        <numerusform>%n mark</numerusform>
        <numerusform>%n marks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation>
        <numerusform>%n percent read</numerusform>
        <numerusform>%n percent read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n star</numerusform>
        <numerusform>%n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation>
        <numerusform>Search %Ln article</numerusform>
        <numerusform>Search %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln results</source>
      <translation>
        <numerusform>%Ln result</numerusform>
        <numerusform>%Ln results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln results</source>
      <translation>
        <numerusform>More than %Ln result</numerusform>
        <numerusform>More than %Ln results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation>
        <numerusform>Delete %n article</numerusform>
        <numerusform>Delete %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n articles back</source>
      <translation>
        <numerusform>Put %n article back</numerusform>
        <numerusform>Put %n articles back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation>
        <numerusform>Remove bookmarks of %n article</numerusform>
        <numerusform>Remove bookmarks of %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation>
        <numerusform>Bookmark %n article</numerusform>
        <numerusform>Bookmark %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation>
        <numerusform>Mark %n article as unread</numerusform>
        <numerusform>Mark %n articles as unread</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation>
        <numerusform>Mark %n article as read</numerusform>
        <numerusform>Mark %n articles as read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation>
        <numerusform>Copy %n title</numerusform>
        <numerusform>Copy %n titles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation>
        <numerusform>%Ln unread article</numerusform>
        <numerusform>%Ln unread articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation>
        <numerusform>%Ln bookmarked article</numerusform>
        <numerusform>%Ln bookmarked articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation>
        <numerusform>%Ln author</numerusform>
        <numerusform>%Ln authors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation>
        <numerusform>%Ln wanted article</numerusform>
        <numerusform>%Ln wanted articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles to read later</source>
      <translation>
        <numerusform>%Ln article to read later</numerusform>
        <numerusform>%Ln articles to read later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln archived articles</source>
      <translation>
        <numerusform>%Ln archived article</numerusform>
        <numerusform>%Ln archived articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Collections of %n articles</source>
      <translation>
        <numerusform>Collections of %n article</numerusform>
        <numerusform>Collections of %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Tags of %n articles</source>
      <translation>
        <numerusform>Tags of %n article</numerusform>
        <numerusform>Tags of %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation>
        <numerusform>%Ln article in your library</numerusform>
        <numerusform>%Ln articles in your library</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more authors</source>
      <translation>
        <numerusform>and %n more author</numerusform>
        <numerusform>and %n more authors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln more</source>
      <translation>
        <numerusform>Show %Ln more</numerusform>
        <numerusform>Show %Ln more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rate with %n stars</source>
      <translation>
        <numerusform>Rate with %n star</numerusform>
        <numerusform>Rate with %n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n words</source>
      <translation>
        <numerusform>%n word</numerusform>
        <numerusform>%n words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other files have this article, too</source>
      <translation>
        <numerusform>%n other file has this article, too</numerusform>
        <numerusform>%n other files have this article, too</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Saving the page, %Ln pictures so far</source>
      <translation>
        <numerusform>Saving the page, %Ln picture so far</numerusform>
        <numerusform>Saving the page, %Ln pictures so far</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles in the archive</source>
      <translation>
        <numerusform>%n article in the archive</numerusform>
        <numerusform>%n articles in the archive</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import %n articles</source>
      <translation>
        <numerusform>Import %n article</numerusform>
        <numerusform>Import %n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Everything: %Ln articles</source>
      <translation>
        <numerusform>Everything: %Ln article</numerusform>
        <numerusform>Everything: %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The %Ln selected articles</source>
      <translation>
        <numerusform>The %Ln selected article</numerusform>
        <numerusform>The %Ln selected articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The present list: %Ln articles</source>
      <translation>
        <numerusform>The present list: %Ln article</numerusform>
        <numerusform>The present list: %Ln articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation>
        <numerusform>%n article updated</numerusform>
        <numerusform>%n articles updated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n saved links</source>
      <translation>
        <numerusform>%n saved link</numerusform>
        <numerusform>%n saved links</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation>
        <numerusform>%n article added</numerusform>
        <numerusform>%n articles added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n added</source>
      <translation>
        <numerusform>%n added</numerusform>
        <numerusform>%n added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation>
        <numerusform>%n updated</numerusform>
        <numerusform>%n updated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same as others</source>
      <translation>
        <numerusform>%n the same as another</numerusform>
        <numerusform>%n the same as others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>%n unchanged</numerusform>
        <numerusform>%n unchanged</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>%n left out</numerusform>
        <numerusform>%n left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of other kinds passed over</source>
      <translation>
        <numerusform>%n file of another kind passed over</numerusform>
        <numerusform>%n files of other kinds passed over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n failed</numerusform>
        <numerusform>%n failed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files were left. Import again to go on.</source>
      <translation>
        <numerusform>%n file was left. Import again to go on.</numerusform>
        <numerusform>%n files were left. Import again to go on.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation>
        <numerusform>You stopped it; %n file was left. Import again to go on.</numerusform>
        <numerusform>You stopped it; %n files were left. Import again to go on.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln pictures so far, now from {host}</source>
      <translation>
        <numerusform>%Ln picture so far, now from {host}</numerusform>
        <numerusform>%Ln pictures so far, now from {host}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln words</source>
      <translation>
        <numerusform>%Ln word</numerusform>
        <numerusform>%Ln words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You have read in %n weeks in a row.</source>
      <translation>
        <numerusform>You have read in %n week in a row.</numerusform>
        <numerusform>You have read in %n weeks in a row.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles finished</source>
      <translation>
        <numerusform>%n article finished</numerusform>
        <numerusform>%n articles finished</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>on %n day</numerusform>
        <numerusform>on %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more ties</source>
      <translation>
        <numerusform>and %n more tie</numerusform>
        <numerusform>and %n more ties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>%Ln read</numerusform>
        <numerusform>%Ln read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n similar spellings…</source>
      <translation>
        <numerusform>%n similar spelling…</numerusform>
        <numerusform>%n similar spellings…</numerusform>
      </translation>
    </message>
  </context>
</TS>
