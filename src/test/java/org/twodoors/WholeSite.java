package org.twodoors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole application behind an address of its own, without a port. All tests that say so share one, which starts once a process.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "two-doors.data-directory=./target/whole-site-${PID:1}",
            "two-doors.address=https://doors.example.org"
        })
@AutoConfigureMockMvc
public @interface WholeSite {}
