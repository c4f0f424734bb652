import type { paths } from './schema.gen'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The addresses that answer to a method. */
export type PathFor<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never
}[keyof paths] &
  string

type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

/** 'a/{x}/b/{y}' → 'x' | 'y' */
type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type PathPart<P extends string> = [Names<P>] extends [never] ? object : { path: Record<Names<P>, string | number> }

type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? Exclude<Q, undefined> : never
type QueryPart<O> = [QueryOf<O>] extends [never]
  ? object
  : { query?: { [Key in keyof QueryOf<O>]?: QueryOf<O>[Key] | null | undefined } }

type Json<C> = C extends { content: { 'application/json': infer B } } ? B : never
type BodyPart<O> = O extends { requestBody: infer R }
  ? [Json<R>] extends [never]
    ? object
    : { body: Json<R> }
  : object

export type Common = {
  signal?: AbortSignal | undefined
  /** Sent as If-Match. */
  version?: number | undefined
  idempotencyKey?: string
  /** Answer 401 to the caller instead of asking the person to sign in again. */
  anonymous?: boolean
}

export type OptionsFor<P extends PathFor<M>, M extends Method> = Common &
  PathPart<P> &
  QueryPart<Operation<P, M>> &
  BodyPart<Operation<P, M>>

type Responses<O> = O extends { responses: infer R } ? R : never
type Good<R> = { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R]

/** What a method answers with at an address; void where it has nothing to say. */
export type Answer<P extends PathFor<M>, M extends Method> = [Good<Responses<Operation<P, M>>>] extends [never]
  ? undefined
  : Good<Responses<Operation<P, M>>>

/** Options may be left out where none is required. */
export type Arguments<P extends PathFor<M>, M extends Method> =
  Record<never, never> extends OptionsFor<P, M> ? [options?: OptionsFor<P, M>] : [options: OptionsFor<P, M>]
