package org.cranework.housing.figure;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.figures.FigureQuestion;
import org.cranework.figures.FiguresView;
import org.cranework.figures.ReadFigures;
import org.cranework.identity.access.Permits;

/** Figures over HTTP. */
@RunOnVirtualThread
@Path("/api/v1/housing/figures")
class FigureResource {

    private final ReadFigures read;

    FigureResource(ReadFigures read) {
        this.read = read;
    }

    @GET
    @Permits("readHousingFigures")
    public FiguresView read(@BeanParam FigureQuestion question) {
        return read.read(question);
    }
}
