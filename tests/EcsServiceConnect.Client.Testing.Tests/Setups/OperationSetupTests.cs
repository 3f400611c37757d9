namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class OperationSetupTests : IDisposable
{
    private readonly ScriptedEcs _faulty = new();

    private InMemoryEcs Ecs => _faulty.Ecs;

    public void Dispose() => _faulty.Dispose();

    [Fact]
    public async Task Throttle_FewerThanAttempts_CallSucceeds()
    {
        Ecs.On("ListClusters").Throttle(2);

        var response = await _faulty.Retrying.ListClustersAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(3, response.Metadata.Attempts);
    }

    [Fact]
    public async Task Throttle_AsManyAsAttempts_ThrowsThrottling()
    {
        Ecs.On("CreateCluster").Throttle(3);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => _faulty.Retrying.CreateClusterAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("ThrottlingException", 400, 3), (error.ErrorCode, error.StatusCode, error.Attempts));
        Assert.True(error.IsThrottling);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1500")]
    public async Task Throttle_RetryAfter_SetsTheHeader(string? milliseconds)
    {
        Ecs.On("ListClusters").Throttle(retryAfter: milliseconds is null ? null : TimeSpan.FromSeconds(1.5));

        var response = await Ecs.SendAsync("ListClusters", "{}");

        Assert.Equal(400, response.StatusCode);
        Assert.Equal("ThrottlingException", response.Json().GetProperty("__type").GetString());
        Assert.Equal("ThrottlingException", response.Headers["x-amzn-ErrorType"]);
        Assert.Equal(milliseconds, response.Headers.GetValueOrDefault("x-amz-retry-after"));
    }

    [Fact]
    public async Task Throttle_RetryAfter_DelaysTheClient()
    {
        Ecs.On("ListClusters").Throttle(retryAfter: TimeSpan.FromSeconds(3));

        var call = _faulty.Retrying.ListClustersAsync(cancellationToken: TestEcs.Token);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(call.IsCompleted);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(2, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task Fail_ModeledError_HasItsMembers()
    {
        Ecs.On("RunTask").Fail(new ConflictException("taken") { ResourceIds = ["a", "b"] });

        var error = await Assert.ThrowsAsync<ConflictException>(() => _faulty.OneAttempt.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token));

        Assert.Equal("taken", error.ErrorMessage);
        Assert.Equal(["a", "b"], error.ResourceIds);
    }

    [Fact]
    public async Task Fail_CustomCode_HasItsStatus()
    {
        Ecs.On("ListClusters").Fail("InternalFailure", "Something broke.", statusCode: 500);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => _faulty.OneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("InternalFailure", "Something broke.", 500), (error.ErrorCode, error.ErrorMessage, error.StatusCode));
        Assert.True(error.IsRetryable);
    }

    [Fact]
    public async Task RespondWith_Record_ReturnsItWithoutEffect()
    {
        Ecs.On("CreateCluster").RespondWith(new CreateClusterResponse { Cluster = new Cluster { ClusterName = "made-up" } });

        var response = await _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("made-up", response.Cluster!.ClusterName);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task RespondWith_Factory_ReceivesTheRequest()
    {
        Ecs.On<CreateClusterRequest>().RespondWith(request =>
            new CreateClusterResponse { Cluster = new Cluster { ClusterName = request.ClusterName + "-copy" } });

        var response = await _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);

        Assert.Equal("prod-copy", response.Cluster!.ClusterName);
    }

    [Fact]
    public async Task RespondWith_ProxyText_ThrowsTransportException()
    {
        Ecs.OnAny().RespondWith(503, "<html>busy</html>", "text/html");

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _faulty.OneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(503, error.StatusCode);
    }

    [Fact]
    public async Task RespondWith_OperationNotSimulated_ReturnsTheResponse()
    {
        Ecs.On<CreateDaemonRequest>().RespondWith(_ => new CreateDaemonResponse { DaemonArn = "arn:d" });

        var response = await Ecs.SendAsync("CreateDaemon", "{}");

        Assert.Equal("arn:d", response.Json().GetProperty("daemonArn").GetString());
    }

    [Fact]
    public void RespondWith_ResponseOfAnotherOperation_Throws()
    {
        Assert.Throws<ArgumentException>("response", () => Ecs.On("RunTask").RespondWith(new StopTaskResponse()));
        Assert.Throws<ArgumentException>("response", () => Ecs.On<RunTaskRequest>().RespondWith(_ => new StopTaskResponse()));
        Assert.Throws<ArgumentException>("response", () => Ecs.OnAny().RespondWith(new StopTaskResponse()));
    }

    [Fact]
    public async Task When_TypedCondition_AppliesToMatchingRequestsOnly()
    {
        Ecs.On<CreateClusterRequest>().When(request => request.ClusterName == "b").Fail(new ClientException("not b"));

        await _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, TestEcs.Token);
        await Assert.ThrowsAsync<ClientException>(
            () => _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b" }, TestEcs.Token));

        Assert.Equal("a", Assert.Single(Ecs.Snapshot().Clusters).Cluster.ClusterName);
    }

    [Fact]
    public async Task When_ConditionOnRequest_HasAttemptAndOperation()
    {
        Ecs.OnAny().When(call => call.Attempt == 1 && call.Operation.StartsWith("List", StringComparison.Ordinal))
            .Throttle(InMemoryEcs.Unlimited);

        Assert.Equal(2, (await _faulty.Retrying.ListClustersAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
        Assert.Equal(2, (await _faulty.Retrying.ListClustersAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
        Assert.Equal(1, (await _faulty.Retrying.CreateClusterAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
    }

    [Fact]
    public async Task When_SeveralConditions_RequiresAll()
    {
        var setup = Ecs.On<CreateClusterRequest>().When(request => request.ClusterName == "a");
        setup.When(call => call.Headers.ContainsKey("x-caller")).Fail(new ClientException("both"));

        await _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, TestEcs.Token);
        var options = new EcsRequestOptions { AdditionalHeaders = new Dictionary<string, string> { ["x-caller"] = "test" } };
        await _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b", Options = options }, TestEcs.Token);
        await Assert.ThrowsAsync<ClientException>(
            () => _faulty.OneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a", Options = options }, TestEcs.Token));
    }

    [Fact]
    public async Task When_UnreadableBody_DoesNotMatchTypedCondition()
    {
        Ecs.On<CreateClusterRequest>().When(_ => true).Throttle();

        Wire.ErrorOf<ClientException>(await Ecs.SendAsync("CreateCluster", "{"));
        Assert.Equal("ThrottlingException", (await Ecs.SendAsync("CreateCluster", "{}")).Headers["x-amzn-ErrorType"]);
    }

    [Fact]
    public async Task Faults_SeveralSetups_ApplyInOrder()
    {
        Ecs.On("ListClusters").Throttle(2);
        Ecs.OnAny().Fail(new ServerException("third"));
        Ecs.On("ListClusters").Fail(new ClientException("fourth"));

        List<string?> codes = [];
        for (var i = 0; i < 5; i++)
        {
            codes.Add((await Ecs.SendAsync("ListClusters", "{}")).Headers.GetValueOrDefault("x-amzn-ErrorType"));
        }

        Assert.Equal(["ThrottlingException", "ThrottlingException", "ServerException", "ClientException", null], codes);
    }

    [Fact]
    public async Task Throttle_ManyThreads_AppliesExactlyTheRequestedTimes()
    {
        Ecs.On("ListClusters").Throttle(25);

        await Parallel.ForAsync(0, 100, TestEcs.Token, async (_, _) => await Ecs.SendAsync("ListClusters", "{}"));

        Assert.Equal(25, Ecs.Calls.Count(call => call.ErrorCode == "ThrottlingException"));
        Assert.Equal(100, Ecs.Calls.Count);
    }

    [Fact]
    public async Task ClearFaults_PendingFaults_AppliesNone()
    {
        Ecs.OnAny().Throttle(InMemoryEcs.Unlimited);
        Ecs.ClearFaults();

        await _faulty.OneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token);
    }

    [Fact]
    public void Faults_ArgumentsOutOfRange_ThrowAtOnce()
    {
        var setup = Ecs.On("RunTask");

        Assert.Throws<ArgumentOutOfRangeException>("times", () => setup.Throttle(0));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => setup.DropResponse(-1));
        Assert.Throws<ArgumentOutOfRangeException>("retryAfter", () => setup.Throttle(retryAfter: TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("delay", () => setup.Delay(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("delay", () => setup.DelayResponse(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => setup.Fail("X", "", statusCode: 200));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => setup.Fail("X", "", statusCode: 600));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => setup.RespondWith(600, ""));
        Assert.All([204, 205, 304], status => Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => setup.RespondWith(status, "{}")));
    }

    [Fact]
    public async Task HandleAsync_UnknownOperationWithoutSetup_Fails()
    {
        var error = await Assert.ThrowsAsync<EcsServiceException>(() => _faulty.OneAttempt.InvokeAsync("Frobnicate", "{}", TestEcs.Token));

        Assert.Contains("'Frobnicate'", error.Message, StringComparison.Ordinal);
    }
}
