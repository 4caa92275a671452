import 'server-only'

// How providers and gateways name things, in codes, types and sentences, English and Chinese. Tested on lower case.

/** new-api and one-api: no upstream is free. They use it with code `model_not_found`. */
export const noChannel = /no (?:available )?channel|无可用渠道|overloaded|no capacity|负载/

/** Throttling that some gateways send with type `insufficient_quota`. */
export const saturated = /saturated|饱和|rate_limit|too_many_requests/

export const moderation =
  /moderation_blocked|moderation_failed|content[ _]policy|content_?filter|content_safety|content management policy|safety system|safety_violation|sensitive_words|by (?:our |the )?moderation|违规|敏感/

export const credit =
  /insufficient_(?:user_)?quota|billing|quota.{0,20}(?:exceeded|exhausted|insufficient|not[ _]enough)|insufficient.{0,12}(?:balance|credit|funds|quota)|exceeded your current quota|额度|余额|欠费/

export const badKey =
  /invalid_api_key|incorrect api key|invalid.{0,10}(?:token\b|api.?key)|authentication|令牌|无效的密钥/

export const unknownModel =
  /model_not_found|model_not_supported|unknown model|model .{0,80}(?:does not exist|not found|not supported)|模型不存在/

export const unknownParameter =
  /unknown_parameter|unsupported_parameter|unknown parameter|unrecognized (?:request )?argument|unsupported parameter/

export const validation = /invalid_(?:request|value|type|size|image)|unknown_parameter|unsupported_|missing_required/

export const throttling = /rate.?limit|too.many.requests/
