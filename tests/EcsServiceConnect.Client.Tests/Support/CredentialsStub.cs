using Amazon.Runtime;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Credentials of an application's own: each time, what the test sets up.</summary>
internal sealed class CredentialsStub(Func<int, Task<ImmutableCredentials>> get) : AWSCredentials
{
    private int _count;

    /// <summary>How often they were read.</summary>
    public int Count => Volatile.Read(ref _count);

    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    public override Task<ImmutableCredentials> GetCredentialsAsync() => get(Interlocked.Increment(ref _count));

    /// <summary>Creates credentials that tests tell apart by a number.</summary>
    public static ImmutableCredentials Create(int number) => new($"AKID{number}", "secret", $"token{number}");
}
