using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Metadata;

/// <summary>The calls: paths, what is read at every call and what is kept, and where the endpoint comes from.</summary>
public partial class EcsTaskMetadataTests
{
    private const string Endpoint = "http://169.254.170.2/v4/8c6e4a2b-1836492075";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Endpoint)]
    [InlineData(Endpoint + "/")]
    public async Task Calls_AnyEndpoint_AskTheirPaths(string endpoint)
    {
        var handler = new StubHandler().ThenOk().ThenOk().ThenOk().ThenOk().ThenOk();
        using var metadata = Create(handler, new EcsTaskMetadataOptions { Endpoint = new Uri(endpoint) });

        await metadata.GetContainerAsync(Cancellation);
        await metadata.GetTaskAsync(Cancellation);
        await metadata.GetTaskWithTagsAsync(Cancellation);
        await metadata.GetStatsAsync(Cancellation);
        await metadata.GetTaskStatsAsync(Cancellation);

        Assert.Equal(
            ["", "/task", "/taskWithTags", "/stats", "/task/stats"],
            handler.Sent.Select(static sent => sent.Url.ToString()[Endpoint.Length..]));
        Assert.All(handler.Sent, static sent => Assert.Equal(HttpMethod.Get, sent.Method));
    }

    [Fact]
    public async Task GetTaskAsync_StatusChanges_IsReadAnew()
    {
        var handler = new StubHandler().ThenOk("""{"KnownStatus":"NONE"}""").ThenOk("""{"KnownStatus":"RUNNING"}""");
        using var metadata = Create(handler);

        Assert.Equal("NONE", (await metadata.GetTaskAsync(Cancellation)).KnownStatus);
        Assert.Equal("RUNNING", (await metadata.GetTaskAsync(Cancellation)).KnownStatus);
    }

    [Fact]
    public async Task GetIdentityAsync_SecondCall_IsKept()
    {
        var handler = new StubHandler().ThenOk(MetadataBodies.Read(MetadataBodies.Ec2Container)).ThenOk(MetadataBodies.Read(MetadataBodies.Ec2TaskWithTags));
        using var metadata = Create(handler);

        var identity = await metadata.GetIdentityAsync(Cancellation);

        Assert.Same(identity, await metadata.GetIdentityAsync(Cancellation));
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task GetIdentityAsync_RuntimeIdNotKnownYet_IsReadAgain()
    {
        var task = MetadataBodies.Read(MetadataBodies.FargateTask);
        var handler = new StubHandler().ThenOk("""{"Name":"app","DockerId":""}""").ThenOk(task).ThenOk("""{"Name":"app","DockerId":"1"}""").ThenOk(task);
        using var metadata = Create(handler);

        Assert.Null((await metadata.GetIdentityAsync(Cancellation)).ContainerId);
        Assert.Equal("1", (await metadata.GetIdentityAsync(Cancellation)).ContainerId);
    }

    [Fact]
    public async Task GetIdentityAsync_TaskWithoutArn_Throws()
    {
        var handler = new StubHandler().ThenOk().ThenOk("""{"Family":"web"}""");
        using var metadata = Create(handler);

        await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetIdentityAsync(Cancellation));
    }

    [Fact]
    public void Constructor_VariableNotSet_StatesWhereItIsAndWhatToDo()
    {
        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), new EcsTaskMetadataOptions(), new FakeEnvironment()));

        Assert.Contains("ECS_CONTAINER_METADATA_URI_V4", error.Message, StringComparison.Ordinal);
        Assert.Contains("1.4.0", error.Message, StringComparison.Ordinal);
        Assert.Contains("IsAvailable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OnlyOlderVariableSet_NamesIt()
    {
        var environment = new FakeEnvironment { Variables = { ["ECS_CONTAINER_METADATA_URI"] = "http://169.254.170.2/v3/1" } };

        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), new EcsTaskMetadataOptions(), environment));

        Assert.Contains("only ECS_CONTAINER_METADATA_URI is set: update", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("169.254.170.2/v4/1")]
    [InlineData("ftp://169.254.170.2/v4/1")]
    [InlineData("/v4/1")]
    [InlineData("http://169.254.170.2/v4/1?")]
    [InlineData("http://169.254.170.2/v4/1?a=b")]
    [InlineData("http://169.254.170.2/v4/1#a")]
    public void Constructor_VariableIsNoUrlToAppendTo_Throws(string value)
    {
        var environment = new FakeEnvironment { Variables = { [EcsTaskMetadata.EnvironmentVariable] = value } };

        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), new EcsTaskMetadataOptions(), environment));

        Assert.StartsWith("ECS_CONTAINER_METADATA_URI_V4: must be an absolute URL", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8180/v4/1")]
    [InlineData("http://[fd00:ec2::23]/v4/1")]
    [InlineData("https://mock.example/v4/1")]
    [InlineData(" http://169.254.170.2/v4/1 ")]
    public async Task Constructor_AnyHost_IsAsked(string value)
    {
        var handler = new StubHandler().ThenOk();
        var environment = new FakeEnvironment { Variables = { [EcsTaskMetadata.EnvironmentVariable] = value } };
        using var metadata = Create(handler, new EcsTaskMetadataOptions(), environment);

        await metadata.GetContainerAsync(Cancellation);

        Assert.Equal(value.Trim(), handler.Sent[0].Url.ToString());
    }

    [Fact]
    public void Constructor_InvalidOptions_NamesEveryProblem()
    {
        var options = new EcsTaskMetadataOptions { Endpoint = new Uri(Endpoint), AttemptTimeout = TimeSpan.Zero, MaxAttempts = 0, TimeProvider = null! };

        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), options));

        Assert.Equal(["AttemptTimeout", "MaxAttempts", "TimeProvider"], error.Problems.Select(static problem => problem.Split(':')[0]));
    }

    [Fact]
    public void IsAvailable_OutsideOfATask_IsFalse()
    {
        Assert.False(EcsTaskMetadata.IsAvailable);
        Assert.False(EcsTaskMetadata.TryFromEnvironment(out var metadata));
        Assert.Null(metadata);
        Assert.Throws<EcsValidationException>(() => EcsTaskMetadata.FromEnvironment());
    }

    [Fact]
    public async Task GetTaskAsync_Disposed_Throws()
    {
        var metadata = Create(new StubHandler());
        metadata.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => metadata.GetTaskAsync(Cancellation));
    }

    private static EcsTaskMetadata Create(StubHandler handler, EcsTaskMetadataOptions? options = null, FakeEnvironment? environment = null) => new(
        options ?? new EcsTaskMetadataOptions { Endpoint = new Uri(Endpoint), TimeProvider = new FakeTimeProvider() },
        new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
        environment ?? new FakeEnvironment(),
        new FakeRandomSource(jitter: 0));
}
