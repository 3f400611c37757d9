using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes an account setting from a principal and returns it. A setting that was never changed is no error.</summary>
internal sealed class DeleteAccountSettingHandler : OperationHandler<DeleteAccountSettingRequest, DeleteAccountSettingResponse>
{
    protected override DeleteAccountSettingResponse Handle(DeleteAccountSettingRequest request, EcsState state)
    {
        var principal = AccountSettingValidator.GetPrincipal(request.PrincipalArn, state.Arns);
        AccountSettingValidator.ValidateChangeable(request.Name, principal, state.Arns);
        var removed = state.AccountSettings.GetEffective(request.Name, principal) with { PrincipalArn = principal };
        state.AccountSettings.Remove(request.Name, principal);
        return new DeleteAccountSettingResponse { Setting = removed };
    }
}
