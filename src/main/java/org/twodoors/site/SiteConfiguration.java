package org.twodoors.site;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every page may say of the site and of its release. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
public class SiteConfiguration {

    /** The release that runs, from what the build wrote beside the classes. */
    @Bean
    static Release release(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
        BuildProperties built = build.getIfAvailable();
        GitProperties source = git.getIfAvailable();
        return new Release(
                built == null ? null : built.getVersion(), source == null ? null : source.get("commit.id.abbrev"));
    }

    /** The release for {@code /actuator/info}, and nothing else of the build. */
    @Bean
    static InfoContributor releaseInfo(Release release) {
        return info -> {
            String version = release.version();
            if (version != null) {
                info.withDetail("version", version);
            }
            String commit = release.commit();
            if (commit != null) {
                info.withDetail("commit", commit);
            }
        };
    }
}
