/// Layout, home, sign-in and error views.
@NullMarked
package se.rodatraden.shell.ui;

import org.jspecify.annotations.NullMarked;
