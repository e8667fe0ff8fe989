package org.millwright.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.millwright.tenancy.Zone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The ground every map is drawn on: a zone's own GeoJSON, {@code maps/<zone code>.geojson} in the data folder, else one that came along. Its features carry
 * {@code kind}: sea, zone, road; no tiles are asked of anybody, so that no position leaves the zone.
 */
@Component
class ZoneMaps implements WebMvcConfigurer {

    private static final String SHIPPED = "static/maps/";

    private final Path folder;

    ZoneMaps(@Value("${millwright.data-dir:data}") Path data) {
        this.folder = data.resolve("maps").toAbsolutePath();
    }

    Optional<String> addressOf(Zone zone) {
        var file = zone.code() + ".geojson";
        return Files.isRegularFile(folder.resolve(file)) || new ClassPathResource(SHIPPED + file).exists() ? Optional.of("/maps/" + file) : Optional.empty();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/maps/**").addResourceLocations("file:" + folder + "/", "classpath:/" + SHIPPED);
    }
}
