/// Where the program begins: [Main] reads the command line, [Settings] what can be set, and [App]
/// puts the parts together. Nothing else knows all of them.
@NullMarked
package dev.mockingbird;

import org.jspecify.annotations.NullMarked;
