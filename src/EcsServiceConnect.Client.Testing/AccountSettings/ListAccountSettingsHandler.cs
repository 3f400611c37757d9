using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the settings that were put for a principal, or all that hold for it.</summary>
internal sealed class ListAccountSettingsHandler : OperationHandler<ListAccountSettingsRequest, ListAccountSettingsResponse>
{
    private const int LargestPage = 10;

    protected override ListAccountSettingsResponse Handle(ListAccountSettingsRequest request, EcsState state)
    {
        Guard.InRange(request.MaxResults, "maxResults", 1, LargestPage);
        if (!request.Name.HasValue && !string.IsNullOrEmpty(request.Value))
        {
            throw new InvalidParameterException("The filter 'value' needs the filter 'name' beside it.");
        }

        var principal = AccountSettingRules.Principal(request.PrincipalArn, state.Arns);
        var names = request.Name.HasValue ? [AccountSettingRules.CheckedName(request.Name)] : AccountSettingRules.Names;
        var page = state.Pager.Cut(
            request with { NextToken = null, MaxResults = null },
            names
                .Select(name => request.EffectiveSettings == true
                    ? state.AccountSettings.Effective(name, principal)
                    : state.AccountSettings.Own(name, principal))
                .OfType<Setting>()
                .Where(setting => string.IsNullOrEmpty(request.Value) || setting.Value == request.Value)
                .Select(static setting => (setting.Name.Value, setting)),
            (request.NextToken, request.MaxResults),
            LargestPage);
        return new ListAccountSettingsResponse { Settings = page.Items, NextToken = page.NextToken };
    }
}
