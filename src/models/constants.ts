/** CODATA 2018, exact since the SI of 2019. */
export const FARADAY_C_MOL = 96485.33212;
export const GAS_CONSTANT_J_MOL_K = 8.31446261815324;
export const ZERO_CELSIUS_K = 273.15;

/** The paper's room temperature is about 23 °C. */
export const ROOM_TEMPERATURE_K = 296.15;

/** Partial molar volume of Li, from the cell of bcc Li (a = 3.509 Å, 2 atoms): literature. */
export const LITHIUM_MOLAR_VOLUME_CM3_MOL = 13.0;
