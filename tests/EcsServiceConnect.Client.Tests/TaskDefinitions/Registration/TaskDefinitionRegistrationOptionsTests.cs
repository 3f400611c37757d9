using EcsServiceConnect.Client.Tests.Support;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

/// <summary>Registrations that ECS rejects because others register revisions of the same family at the same time.</summary>
public sealed class TaskDefinitionRegistrationOptionsTests : IDisposable
{
    private static readonly ClientException _conflict = new("Too many concurrent attempts to create a new revision of the specified family.");

    private readonly TestEcs _test = new();
    private readonly RecordingClock _clock = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task RegisterIfChanged_ConcurrentAttempts_WaitsAndRegisters()
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(_conflict, 4);

        var result = await RegisterAsync();

        Assert.Equal((true, 1), (result.IsNewRevision, result.TaskDefinition.Revision));
        Assert.Equal(5, _test.Ecs.GetCalls("DescribeTaskDefinition").Count);
        double[] expected = [0.5, 1, 2, 4];
        Assert.Equal(expected.Length, _clock.Delays.Count);
        Assert.All(_clock.Delays.Zip(expected), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second / 2, pair.Second));
    }

    [Fact]
    public async Task RegisterIfChanged_OtherRegisteredTheSameMeanwhile_RegistersNothing()
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(_conflict);
        _clock.OnTimer = _ => _test.Ecs.Seed(TestEcs.Definition());

        var result = await RegisterAsync();

        Assert.Equal((false, 1), (result.IsNewRevision, result.TaskDefinition.Revision));
        Assert.Single(_test.Ecs.GetCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task RegisterIfChanged_OtherRegisteredAnotherMeanwhile_RegistersTheNextRevision()
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(_conflict);
        _clock.OnTimer = _ => _test.Ecs.Seed(TestEcs.Definition() with { Cpu = "512", Memory = "1024" });

        var result = await RegisterAsync();

        Assert.Equal((true, 2), (result.IsNewRevision, result.TaskDefinition.Revision));
        Assert.Equal(["cpu: 512 -> 256", "memory: 1024 -> 512"], result.Differences.Select(difference => difference.ToString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task RegisterIfChanged_ConflictThatStays_ThrowsAfterTheLastAttempt(int maxAttempts)
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(_conflict, InMemoryEcs.Unlimited);

        var error = await Assert.ThrowsAsync<ClientException>(() => RegisterAsync(maxAttempts));

        Assert.Contains("Too many concurrent attempts", error.Message, StringComparison.Ordinal);
        Assert.Equal(maxAttempts, _test.Ecs.GetCalls("RegisterTaskDefinition").Count);
        Assert.All(_clock.Delays, delay => Assert.InRange(delay.TotalSeconds, 0.25, 10));
    }

    [Fact]
    public async Task RegisterIfChanged_AnotherClientError_IsNotRepeated()
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(new ClientException("Tags can not be empty."));

        await Assert.ThrowsAsync<ClientException>(() => RegisterAsync());

        Assert.Single(_test.Ecs.GetCalls("RegisterTaskDefinition"));
        Assert.Empty(_clock.Delays);
    }

    [Fact]
    public async Task RegisterTaskDefinition_ConcurrentAttempts_IsNotRetriedByTheClient()
    {
        _test.Ecs.On("RegisterTaskDefinition").Fail(_conflict);

        var error = await Assert.ThrowsAsync<ClientException>(() => _test.RegisterAsync());

        Assert.False(error.IsRetryable);
        Assert.Single(_test.Ecs.GetCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task RegisterIfChanged_InvalidOptions_SendsNothing()
    {
        var error = await Assert.ThrowsAsync<EcsValidationException>(() => _test.Client.RegisterIfChangedAsync(
            TestEcs.Definition(), new TaskDefinitionRegistrationOptions { MaxAttempts = 0 }, TestEcs.Token));

        Assert.Equal(["MaxAttempts must be at least 1."], error.Problems);
        Assert.Empty(_test.Ecs.Calls);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _test.Client.RegisterIfChangedAsync(TestEcs.Definition(), null!, TestEcs.Token));
    }

    [Fact]
    public async Task RegisterIfChanged_EmptyTags_RegistersWithoutThem()
    {
        var result = await _test.Client.RegisterIfChangedAsync(TestEcs.Definition() with { Tags = [] }, TestEcs.Token);

        Assert.True(result.IsNewRevision);
        await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(TestEcs.Definition() with { Tags = [] }));
    }

    private Task<TaskDefinitionRegistrationResult> RegisterAsync(int maxAttempts = 8) => _test.Client.RegisterIfChangedAsync(
        TestEcs.Definition(), new TaskDefinitionRegistrationOptions { MaxAttempts = maxAttempts, TimeProvider = _clock }, TestEcs.Token);
}
