namespace EcsServiceConnect.Client.Testing;

/// <summary>What a state begins from, apart from its options: the same calls on the same origin make the same state.</summary>
internal sealed record StateOrigin(byte[] Seed, DateTimeOffset CreatedAt)
{
    public static StateOrigin Create(TimeProvider clock) => new(RandomSource.CreateSeed(), clock.GetUtcNow());
}
