namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>An in-memory ECS for scripted faults, with a client that tries once and one that tries three times without pauses.</summary>
public sealed class ScriptedEcs : IDisposable
{
    public ScriptedEcs()
    {
        OneAttempt = Ecs.CreateClient(options => options.Retry.Mode = EcsRetryMode.None);
        Retrying = Ecs.CreateClient(options =>
        {
            options.Retry.Mode = EcsRetryMode.Standard;
            options.Retry.MaxAttempts = 3;
            options.Retry.TransientBaseDelay = TimeSpan.Zero;
            options.Retry.ThrottlingBaseDelay = TimeSpan.Zero;
        });
    }

    public TestEcs Test { get; } = new();

    public InMemoryEcs Ecs => Test.Ecs;

    public EcsClient OneAttempt { get; }

    public EcsClient Retrying { get; }

    public void Dispose()
    {
        OneAttempt.Dispose();
        Retrying.Dispose();
        Test.Dispose();
    }
}
