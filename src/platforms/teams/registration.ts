/** One registration of the bot in Microsoft Entra: a tenant has one of its own, since none is shared any more. */
export interface Registration {
  /** The application's id, and the audience of everything that Teams sends to it. */
  readonly clientId: string;
  /** null: a managed identity. */
  readonly clientSecret: string | null;
  /** The identity that vouches for the application ("system" for the machine's own); null: the application's id. */
  readonly managedIdentityClientId: string | null;
  readonly tenantId: string;
  /** Other tenants whose people may talk with it, for instance as guests. */
  readonly allowedTenantIds: readonly string[];
}

/** Where a registration is expected to be talked to from: its own tenant, and those it was told of. */
export const mayComeFrom = (
  { tenantId, allowedTenantIds }: Pick<Registration, 'tenantId' | 'allowedTenantIds'>,
  tenant: string,
): boolean => tenant === tenantId || allowedTenantIds.includes(tenant);
