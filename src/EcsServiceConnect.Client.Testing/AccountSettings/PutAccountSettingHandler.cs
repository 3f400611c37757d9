using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Sets an account setting for one user or role; for the root user, the account's default.</summary>
internal sealed class PutAccountSettingHandler : OperationHandler<PutAccountSettingRequest, PutAccountSettingResponse>
{
    protected override PutAccountSettingResponse Handle(PutAccountSettingRequest request, EcsState state)
    {
        var principal = AccountSettingValidator.GetPrincipal(request.PrincipalArn, state.Arns);
        AccountSettingValidator.ValidateChangeable(request.Name, principal, state.Arns);
        AccountSettingValidator.ValidateValue(request.Name, request.Value);
        return new PutAccountSettingResponse { Setting = state.AccountSettings.Put(request.Name, principal, request.Value) };
    }
}
