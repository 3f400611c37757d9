using Amazon.Runtime;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>Credentials that were fetched, and when they expire.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="ExpiresAt">When they expire.</param>
internal sealed record CachedCredentials(ImmutableCredentials Credentials, DateTimeOffset ExpiresAt)
{
    /// <summary>Creates the entry for credentials just fetched; null if their source does not know when they expire.</summary>
    public static CachedCredentials? Create(ImmutableCredentials credentials, AWSCredentials source)
    {
        if (source is not RefreshingAWSCredentials { Expiration: { } expiration } refreshing)
        {
            return null;
        }

        // The AWS SDK treats credentials as expired a while before they are, so that there is time to renew them.
        var early = refreshing.ExpirationBuffer;
        var expiresAt = expiration > DateTime.MaxValue - early ? DateTimeOffset.MaxValue : new DateTimeOffset(expiration + early);
        return new CachedCredentials(credentials, expiresAt);
    }

    /// <summary>Shows no secret: it may end up in a log.</summary>
    public override string ToString() => $"until {ExpiresAt:O}";
}
