// A real OpenID provider on loopback, which can be told to misbehave.
//
// People sign in by the name they are asked for with (login_hint). POST /trick with {"token":
// "issuer" | "signature" | "expired" | "nonce" | "audience" | "none" | ""} changes the next tokens.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import * as jose from "jose";
import Provider from "oidc-provider";

const [, , people, back] = process.argv;
const PEOPLE = JSON.parse(people);
const jwk = { ...(await pair()), kid: "ours", alg: "RS256", use: "sig" };
const stranger = await pair();
let trick = "";

async function pair() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ format: "jwk" });
}

async function bent(token) {
  const said = jose.decodeJwt(token);
  if (trick === "issuer") said.iss = "http://127.0.0.1:1/elsewhere";
  if (trick === "expired") said.exp = said.iat - 3600;
  if (trick === "nonce") said.nonce = "of another sign-in";
  if (trick === "audience") said.aud = "another-office";
  if (trick === "none") return new jose.UnsecuredJWT(said).encode();
  const key = await jose.importJWK(trick === "signature" ? stranger : jwk, "RS256");
  return new jose.SignJWT(said).setProtectedHeader({ alg: "RS256", kid: "ours" }).sign(key);
}

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "virksom",
        client_secret: "a secret of the tests, not of anybody",
        redirect_uris: [back],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [jwk] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: {
      openid: ["sub", "acr", "amr"],
      profile: ["name"],
      email: ["email", "email_verified"],
      groups: ["groups"],
    },
    scopes: ["openid", "profile", "email", "groups"],
    acrValues: ["low", "high"],
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...PEOPLE[sub] }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope("openid profile email groups");
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, interaction) => `/enter/${interaction.uid}` },
    cookies: { keys: ["of the tests"] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === "token" && ctx.body?.id_token && trick)
      ctx.body = { ...ctx.body, id_token: await bent(ctx.body.id_token) };
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (request.url === "/trick") {
      let sent = "";
      for await (const part of request) sent += part;
      trick = JSON.parse(sent).token;
      response.end();
    } else if (request.url.startsWith("/enter/")) {
      const { params } = await provider.interactionDetails(request, response);
      const who = params.login_hint ?? Object.keys(PEOPLE)[0];
      await provider.interactionFinished(request, response, {
        login: { accountId: who, acr: PEOPLE[who].acr, amr: PEOPLE[who].amr },
      });
    } else answer(request, response);
  });
  console.log(issuer);
});
