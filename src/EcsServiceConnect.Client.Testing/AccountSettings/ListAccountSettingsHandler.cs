using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the settings of a principal: its own ones, or all effective ones.</summary>
internal sealed class ListAccountSettingsHandler : OperationHandler<ListAccountSettingsRequest, ListAccountSettingsResponse>
{
    private const int DefaultPageSize = 10;

    protected override ListAccountSettingsResponse Handle(ListAccountSettingsRequest request, EcsState state)
    {
        if (string.IsNullOrEmpty(request.Name.Value) && !string.IsNullOrEmpty(request.Value))
        {
            throw new InvalidParameterException("The filter 'value' needs the filter 'name' beside it.");
        }

        var names = AccountSettingValidator.Names;
        if (!string.IsNullOrEmpty(request.Name.Value))
        {
            AccountSettingValidator.ValidateName(request.Name);
            names = [request.Name];
        }

        var principal = AccountSettingValidator.GetPrincipal(request.PrincipalArn, state.Arns);
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            names
                .Select(name => request.EffectiveSettings == true
                    ? state.AccountSettings.GetEffective(name, principal)
                    : state.AccountSettings.FindOwn(name, principal))
                .OfType<Setting>()
                .Where(setting => string.IsNullOrEmpty(request.Value) || setting.Value == request.Value)
                .Select(static setting => (setting.Name.Value, setting)),
            (request.NextToken, request.MaxResults),
            DefaultPageSize);
        return new ListAccountSettingsResponse { Settings = page.Items, NextToken = page.NextToken };
    }
}
