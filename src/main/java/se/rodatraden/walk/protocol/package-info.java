/// What comes of a walk: the protocol with a decision about each point, and the measures that are
/// followed until they are done.
@NamedInterface("protocol")
@NullMarked
package se.rodatraden.walk.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
