namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecuteCommandValidatorTests : IDisposable
{
    private const string Reason = "because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_NoTaskRole_Throws()
    {
        await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService("shell") with { EnableExecuteCommand = true }));
        var updateError = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.UpdateAsync(change => change with { EnableExecuteCommand = true }));

        Assert.Equal($"The service couldn't be created {Reason}", error.ErrorMessage);
        Assert.Equal($"The service couldn't be updated {Reason}", updateError.ErrorMessage);
    }

    [Fact]
    public async Task Validate_TaskRole_IsAccepted()
    {
        await _test.CreateSteadyServiceAsync();
        await RegisterWithRoleAsync();

        var service = await _test.UpdateAsync(change => change with { TaskDefinition = "orders:2", EnableExecuteCommand = true });

        Assert.True(service.EnableExecuteCommand);
    }

    [Fact]
    public async Task Validate_NextRevisionLostTheRole_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        await RegisterWithRoleAsync();
        await _test.UpdateAsync(change => change with { TaskDefinition = "orders:2", EnableExecuteCommand = true });

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.UpdateAsync(change => change with { TaskDefinition = "orders:1" }));
        var service = await _test.UpdateAsync(change => change with { TaskDefinition = "orders:1", EnableExecuteCommand = false });

        Assert.False(service.EnableExecuteCommand);
    }

    private Task<TaskDefinition> RegisterWithRoleAsync() =>
        _test.RegisterAsync(TestEcs.Definition() with { TaskRoleArn = "arn:aws:iam::123456789012:role/task" });
}
