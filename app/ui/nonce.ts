import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

/** Gives the scripts of this one answer their nonce. Only on the server: a browser hides it again from the page. */
export const NonceProvider = Nonce.Provider;

export const useNonce = (): string | undefined => useContext(Nonce);
