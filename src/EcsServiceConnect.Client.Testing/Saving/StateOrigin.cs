namespace EcsServiceConnect.Client.Testing;

/// <summary>What a state starts from, apart from its options: with the same origin, the same calls lead to the same state.</summary>
internal sealed record StateOrigin(byte[] Seed, DateTimeOffset CreatedAt)
{
    public static StateOrigin Create(TimeProvider clock) => new(RandomSource.CreateSeed(), clock.GetUtcNow());
}
