using System.ComponentModel;
using System.Globalization;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Converts text to an open enum, for configuration binding and other users of type converters. Empty text is absent.</summary>
internal sealed class OpenEnumTypeConverter<T> : TypeConverter
    where T : struct, IOpenEnum<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.Create(text),
        _ => base.ConvertFrom(context, culture, value),
    };

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T known && destinationType == typeof(string)
            ? known.Value
            : base.ConvertTo(context, culture, value, destinationType);
}
