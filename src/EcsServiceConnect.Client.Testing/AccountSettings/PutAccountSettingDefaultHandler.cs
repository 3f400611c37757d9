using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Sets the account's default for an account setting.</summary>
internal sealed class PutAccountSettingDefaultHandler
    : OperationHandler<PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse>
{
    protected override PutAccountSettingDefaultResponse Handle(PutAccountSettingDefaultRequest request, EcsState state)
    {
        var root = state.Arns.CallerArn;
        AccountSettingValidator.ValidateChangeable(request.Name, root, state.Arns);
        AccountSettingValidator.ValidateValue(request.Name, request.Value);
        return new PutAccountSettingDefaultResponse { Setting = state.AccountSettings.Put(request.Name, root, request.Value) };
    }
}
