namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ClusterConfigurationValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_OverrideWithoutLogConfiguration_Throws()
    {
        var configuration = Create(ExecuteCommandLogging.Override, logs: null);

        var error = await _test.ThrowsAsync<InvalidParameterException>(client => client.CreateClusterAsync(
            new CreateClusterRequest { Configuration = configuration }, TestEcs.Token));
        await _test.CreateClusterAsync();
        await _test.ThrowsAsync<InvalidParameterException>(client => client.UpdateClusterAsync(
            new UpdateClusterRequest { Cluster = "prod", Configuration = configuration }, TestEcs.Token));

        Assert.Equal(
            "A CloudWatch log group name or S3 bucket name must be specified when overriding the default log configuration.",
            error.ErrorMessage);
    }

    [Fact]
    public async Task Validate_LogConfigurationWithoutOverride_Throws()
    {
        var configuration = Create(ExecuteCommandLogging.Default, new ExecuteCommandLogConfiguration { S3BucketName = "sessions" });

        var error = await _test.ThrowsAsync<InvalidParameterException>(client => client.CreateClusterAsync(
            new CreateClusterRequest { Configuration = configuration }, TestEcs.Token));

        Assert.Equal("You must set logging to 'OVERRIDE' when you supply a log configuration.", error.ErrorMessage);
    }

    public static TheoryData<ExecuteCommandLogging, bool> Valid => new()
    {
        { ExecuteCommandLogging.Override, true }, { ExecuteCommandLogging.Default, false }, { ExecuteCommandLogging.None, false }, { default, false },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Validate_OtherLogging_IsReturned(ExecuteCommandLogging logging, bool hasLogs)
    {
        var configuration = Create(logging, hasLogs ? new ExecuteCommandLogConfiguration { S3BucketName = "sessions" } : null);

        var response = await _test.Client.CreateClusterAsync(new CreateClusterRequest { Configuration = configuration }, TestEcs.Token);

        Assert.Equal(configuration, response.Cluster!.Configuration);
    }

    private static ClusterConfiguration Create(ExecuteCommandLogging logging, ExecuteCommandLogConfiguration? logs) => new()
    {
        ExecuteCommandConfiguration = new ExecuteCommandConfiguration { Logging = logging, LogConfiguration = logs },
    };
}
