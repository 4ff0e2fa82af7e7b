# A test of tests/cli as a page to read: its commands, without the folder they are run in, and what came of them are set in.
/^\$ / { sub(/^\$ cd work && /, "$ "); inside = 1 }
inside && /^\? / { inside = 0; if ($0 != "? 0") print "    (status " substr($0, 3) ")"; next }
inside { sub(/^! /, ""); print ($0 == "" ? "" : "    " $0); next }
{ print }
