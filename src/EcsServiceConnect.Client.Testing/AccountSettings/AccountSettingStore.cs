using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The account settings that were put, for the account and for single users and roles.</summary>
internal sealed class AccountSettingStore(ArnFactory arns)
{
    private readonly Dictionary<(string Principal, SettingName Name), string> _values = [];

    /// <summary>What holds for the caller of an operation, who is always the root user.</summary>
    public string GetValue(SettingName name) => GetEffective(name, arns.CallerArn).Value!;

    /// <summary>What was put for this principal itself; null when nothing was.</summary>
    public Setting? FindOwn(SettingName name, string principal) =>
        _values.TryGetValue((principal, name), out var value) ? CreateSetting(name, value, principal) : null;

    /// <summary>What holds for a principal: its own value, or the account's, or the one that the setting begins with.</summary>
    public Setting GetEffective(SettingName name, string principal) =>
        FindOwn(name, principal) ?? FindOwn(name, arns.CallerArn) ?? CreateSetting(name, AccountSettingValidator.GetDefault(name), arns.CallerArn);

    public Setting Put(SettingName name, string principal, string value)
    {
        _values[(principal, name)] = value;
        return CreateSetting(name, value, principal);
    }

    public void Remove(SettingName name, string principal) => _values.Remove((principal, name));

    private static Setting CreateSetting(SettingName name, string value, string principal) =>
        new() { Name = name, Value = value, PrincipalArn = principal, Type = AccountSettingValidator.GetSettingType(name) };
}
