using EcsServiceConnect.Client.Diagnostics;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Chance without chance: a fixed jitter, counted ids and tokens.</summary>
internal sealed class FakeRandomSource(double jitter = 1) : RandomSource
{
    private int _ids;
    private int _tokens;

    public override double NextDouble() => jitter;

    public override string CreateInvocationId() => $"00000000-0000-4000-8000-{Interlocked.Increment(ref _ids):D12}";

    public override string CreateIdempotencyToken() => $"token-{Interlocked.Increment(ref _tokens):D26}";
}
