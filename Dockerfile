# Builds the host and serves it. It needs a PostgreSQL server: docker-compose.yml has one.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The front end is built with the web project.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish src/Host -c Release -p:RunAnalyzers=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Days are days in London, so the zone must be known; curl asks for the health.
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && test -f /usr/share/zoneinfo/Europe/London \
    && mkdir /data \
    && chown "$APP_UID" /data
WORKDIR /app
COPY --from=build /app .
# The image's own setting would have it listen on every address; it listens on loopback only.
ENV ASPNETCORE_HTTP_PORTS= \
    ARMEDPOLICINGGOV_DATA=/data \
    ARMEDPOLICINGGOV_PORT=5080
USER $APP_UID
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://127.0.0.1:$ARMEDPOLICINGGOV_PORT/health"
ENTRYPOINT ["dotnet", "ArmedPolicingGov.Host.dll"]
CMD ["serve"]
