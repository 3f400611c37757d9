namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ContinueServiceDeploymentHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NothingIsPaused_ThrowsForTheHook()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ContinueAsync(arn, "hook-1", default));

        Assert.Contains("'hook-1'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_MissingOrInvalid_Throws()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        await _test.ThrowsAsync<ServiceDeploymentNotFoundException>(_ => ContinueAsync(arn + "x", "hook-1", default));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ContinueAsync(arn, "", default));
        var error = await _test.ThrowsAsync<InvalidParameterException>(
            _ => ContinueAsync(arn, "hook-1", new DeploymentLifecycleHookAction("WAIT")));
        Assert.Contains("action", error.Message, StringComparison.Ordinal);
    }

    private Task<ContinueServiceDeploymentResponse> ContinueAsync(string arn, string hook, DeploymentLifecycleHookAction action) =>
        _test.Client.ContinueServiceDeploymentAsync(
            new ContinueServiceDeploymentRequest { ServiceDeploymentArn = arn, HookId = hook, Action = action }, TestEcs.Token);
}
