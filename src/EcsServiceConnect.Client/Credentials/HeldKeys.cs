using Amazon.Runtime;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>Keys that were fetched, and until when they hold.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="HoldUntil">When they expire.</param>
internal sealed record HeldKeys(ImmutableCredentials Keys, DateTimeOffset HoldUntil)
{
    /// <summary>The keys that credentials have just given; null if they do not say when these expire.</summary>
    public static HeldKeys? Of(ImmutableCredentials keys, AWSCredentials credentials)
    {
        if (credentials is not RefreshingAWSCredentials { Expiration: { } expiration } refreshing)
        {
            return null;
        }

        // The AWS SDK takes keys for expired a while before they are, so that there is time to renew them.
        var early = refreshing.ExpirationBuffer;
        var end = expiration > DateTime.MaxValue - early ? DateTimeOffset.MaxValue : new DateTimeOffset(expiration + early);
        return new HeldKeys(keys, end);
    }

    /// <summary>Says nothing of the keys: it may end up in a log.</summary>
    public override string ToString() => $"until {HoldUntil:O}";
}
