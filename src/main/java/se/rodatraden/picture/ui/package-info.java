/// The officials' views of pictures, and the control that uses something as evidence.
@NullMarked
package se.rodatraden.picture.ui;

import org.jspecify.annotations.NullMarked;
