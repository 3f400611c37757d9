using Amazon.Runtime;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>Keys that were fetched, and until when they hold.</summary>
/// <param name="Credentials">The keys.</param>
/// <param name="ExpiresAt">When they expire.</param>
internal sealed record CachedCredentials(ImmutableCredentials Credentials, DateTimeOffset ExpiresAt)
{
    /// <summary>The keys that credentials have just given; null if they do not say when these expire.</summary>
    public static CachedCredentials? Create(ImmutableCredentials credentials, AWSCredentials source)
    {
        if (source is not RefreshingAWSCredentials { Expiration: { } expiration } refreshing)
        {
            return null;
        }

        // The AWS SDK takes keys for expired a while before they are, so that there is time to renew them.
        var early = refreshing.ExpirationBuffer;
        var end = expiration > DateTime.MaxValue - early ? DateTimeOffset.MaxValue : new DateTimeOffset(expiration + early);
        return new CachedCredentials(credentials, end);
    }

    /// <summary>Says nothing of the keys: it may end up in a log.</summary>
    public override string ToString() => $"until {ExpiresAt:O}";
}
