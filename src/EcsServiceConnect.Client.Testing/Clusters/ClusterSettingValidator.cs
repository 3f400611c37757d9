using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of a cluster.</summary>
internal static class ClusterSettingValidator
{
    /// <summary>Creates the settings of a cluster that is created without any: those of the account.</summary>
    public static IReadOnlyList<ClusterSetting> CreateDefaults(AccountSettingStore account) =>
        [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = account.GetValue(SettingName.ContainerInsights) }];

    /// <summary>Merges changes into the settings; null keeps them.</summary>
    public static IReadOnlyList<ClusterSetting> Merge(IReadOnlyList<ClusterSetting> current, IReadOnlyList<ClusterSetting>? changes)
    {
        var result = current.ToDictionary(static setting => setting.Name);
        foreach (var change in changes ?? [])
        {
            RequestGuard.Require(change.Name.Value, "settings.name");
            RequestGuard.RequireOneOf(RequestGuard.Require(change.Value, "settings.value"), "settings.value", "enabled", "enhanced", "disabled");
            result[change.Name] = change;
        }

        return [.. result.Values];
    }
}
