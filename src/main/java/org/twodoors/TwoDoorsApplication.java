package org.twodoors;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Two Doors: helps a parent see whom to ask about a child's everyday needs, the school, a clinic, or both. */
@SpringBootApplication
public class TwoDoorsApplication {

    /**
     * Starts the application.
     *
     * @param args Spring Boot arguments, for example {@code --server.port=9090}
     */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(TwoDoorsApplication.class);
        application.addListeners(new FirstVisit());
        application.run(args);
    }
}
