using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The account settings that were changed, for the account and for single users and roles.</summary>
internal sealed class AccountSettingStore(ArnFactory arns)
{
    private readonly Dictionary<(string Principal, SettingName Name), string> _values = [];

    /// <summary>Gets the value that is effective for the caller, who is always the root user.</summary>
    public string GetValue(SettingName name) => GetEffective(name, arns.CallerArn).Value!;

    /// <summary>Finds the principal's own setting; null if it has none.</summary>
    public Setting? FindOwn(SettingName name, string principal) =>
        _values.TryGetValue((principal, name), out var value) ? CreateSetting(name, value, principal) : null;

    /// <summary>Gets the effective setting of a principal: its own, the account's or the default.</summary>
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
