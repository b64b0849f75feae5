# The portal, built and ready to start. Without DATABASE_URL it runs its own PostgreSQL in /data.
FROM node:26-slim AS build
WORKDIR /portal
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# Needs neither a database nor configuration. What only development needs goes afterwards.
RUN npm run build && npm prune --omit=dev

FROM node:26-slim
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
RUN install --directory --owner=node --group=node /data
# Its owner is root: the portal cannot change its own code.
COPY --from=build /portal /portal
WORKDIR /portal
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm between: the signal to stop arrives once.
CMD ["node", "--conditions=react-server", "--import", "./scripts/node-version.js", "scripts/start.ts"]
