/// Officials' views of rounds and what they say.
@NullMarked
package se.rodatraden.analysis.ui;

import org.jspecify.annotations.NullMarked;
