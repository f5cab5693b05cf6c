/// Officials' views of the walks.
@NullMarked
package se.rodatraden.walk.ui;

import org.jspecify.annotations.NullMarked;
