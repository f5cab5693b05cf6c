/// What happens once, at start: the first administrator, the demo data set, the addresses to open.
@NullMarked
package se.rodatraden.shell.start;

import org.jspecify.annotations.NullMarked;
