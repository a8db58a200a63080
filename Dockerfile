FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DEMO=off
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/migrations migrations
COPY --from=build /app/processes processes
COPY --from=build /app/scripts scripts
COPY --from=build /app/package.json package.json
USER node
EXPOSE 3000
CMD ["node", "--max-semi-space-size=32", "dist/main.js"]
